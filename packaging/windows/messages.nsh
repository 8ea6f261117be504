; What the installer says itself, in the languages of the program.

LangString Running ${LANG_ENGLISH} "${NAME} is running, or its files are in use. Close it, here and in other people's sessions, and try again."
LangString Running ${LANG_FRENCH} "${NAME} est en cours d'exécution, ou ses fichiers sont utilisés. Fermez-le, ici et dans les autres sessions, puis réessayez."
LangString Running ${LANG_ARABIC} "برنامج ${NAME} يعمل الآن أو أن ملفاته قيد الاستخدام. أغلقه هنا وفي جلسات المستخدمين الآخرين ثم أعد المحاولة."

LangString NewerInstalled ${LANG_ENGLISH} "Version $OldVersion is installed, which is newer than ${VERSION}. To go back, uninstall it first; the library stays."
LangString NewerInstalled ${LANG_FRENCH} "La version $OldVersion est installée; elle est plus récente que ${VERSION}. Pour revenir en arrière, désinstallez-la d'abord; la bibliothèque est conservée."
LangString NewerInstalled ${LANG_ARABIC} "الإصدار المثبّت $OldVersion أحدث من ${VERSION}. للرجوع إلى إصدار أقدم، أزل تثبيته أولاً؛ ستبقى المكتبة."

LangString MsiInstalled ${LANG_ENGLISH} "The MSI of ${NAME} is installed. Uninstall it first; the library stays."
LangString MsiInstalled ${LANG_FRENCH} "Le paquet MSI de ${NAME} est installé. Désinstallez-le d'abord; la bibliothèque est conservée."
LangString MsiInstalled ${LANG_ARABIC} "حزمة MSI من ${NAME} مثبّتة. أزل تثبيتها أولاً؛ ستبقى المكتبة."

LangString AdministratorWanted ${LANG_ENGLISH} "Installing for all users needs an administrator's rights."
LangString AdministratorWanted ${LANG_FRENCH} "L'installation pour tous les utilisateurs demande les droits d'un administrateur."
LangString AdministratorWanted ${LANG_ARABIC} "يتطلب التثبيت لجميع المستخدمين صلاحيات المسؤول."

LangString Profile ${LANG_ENGLISH} "Country profile"
LangString Profile ${LANG_FRENCH} "Profil de pays"
LangString Profile ${LANG_ARABIC} "ملف بلد"
