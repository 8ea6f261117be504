; The installer for Windows. The build gives VERSION, NUMBERS, SIZE (KB), ICON, OUTPUT, INSTALLED and
; REMOVED (lists of every file, written by package/windows_installer.py), and TEXTS (its languages and
; what it says in them, by package/wording.py).
; Exit status: 0 done, 1 stopped by the person, 2 stopped by an error, and Windows' own numbers:
; 32 the program is running, 740 administrator rights are missing, 1638 a newer version is installed, or the MSI.

Unicode true
Target amd64-unicode
!ifdef QUICK ; larger, for tests
  SetCompress off
!else
  SetCompressor /SOLID lzma
!endif
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS Win10
AllowSkipFiles off

!define NAME "Profile Viewer"
!define WINDOW "profile-viewer-window.exe"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\ProfileViewer"
!define PROGID "ProfileViewer.Profile"

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallLocation"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include WordFunc.nsh

Name "${NAME}"
OutFile "${OUTPUT}"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} Setup"
VIAddVersionKey "LegalCopyright" ""

!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!include "${TEXTS}"

Var Asked ; the folder of /D=, before MultiUser.nsh puts its own in that place
Var Old ; the folder of the version that is installed
Var OldVersion

; Keys of others stay: only what is ours goes, and what is empty then.
!macro RemoveOffer ending
  DeleteRegValue SHCTX "Software\Classes\${ending}\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty SHCTX "Software\Classes\${ending}\OpenWithProgids"
  DeleteRegKey /ifempty SHCTX "Software\Classes\${ending}"
!macroend

!macro Refuse text status
  MessageBox MB_OK|MB_ICONSTOP "${text}" /SD IDOK
  SetErrorLevel ${status}
  Quit
!macroend

; A library that a process has loaded can't be opened for writing: true for every user's process.
!macro RefuseWhileRunning folder
  ${Do}
    ${IfNot} ${FileExists} "${folder}\python\python313.dll"
      ${Break}
    ${EndIf}
    ClearErrors
    FileOpen $0 "${folder}\python\python313.dll" a
    ${IfNot} ${Errors}
      FileClose $0
      ${Break}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY +3
    SetErrorLevel 32
    Quit
  ${Loop}
!macroend

Function .onInit
  StrCpy $Asked $INSTDIR
  ; MultiUser.nsh would ask this in a box that a silent installation never gets past.
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $1
  ${IfNot} ${Errors}
    UserInfo::GetAccountType
    Pop $1
    ${If} $1 != "Admin"
      !insertmacro Refuse "$(AdministratorWanted)" 740
    ${EndIf}
  ${EndIf}
  !insertmacro MULTIUSER_INIT
  ${If} $Asked != ""
    StrCpy $INSTDIR $Asked
  ${EndIf}
FunctionEnd

Function un.onInit
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

Section
  ReadRegDWORD $0 HKLM "Software\${NAME}" "StartMenu"
  ${If} $0 == 1
    !insertmacro Refuse "$(MsiInstalled)" 1638
  ${EndIf}
  ReadRegStr $Old SHCTX "${KEY}" "InstallLocation"
  ReadRegStr $OldVersion SHCTX "${KEY}" "DisplayVersion"
  ${If} $OldVersion != ""
    ${VersionCompare} $OldVersion "${VERSION}" $0
    ${If} $0 == 1
      !insertmacro Refuse "$(NewerInstalled)" 1638
    ${EndIf}
  ${EndIf}
  !insertmacro RefuseWhileRunning $INSTDIR
  !insertmacro RefuseWhileRunning $Old
  Call RemoveOld

!include "${INSTALLED}"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  WriteRegStr SHCTX "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${KEY}" "DisplayIcon" "$INSTDIR\${WINDOW}"
  WriteRegStr SHCTX "${KEY}" "Publisher" "${NAME} project"
  WriteRegStr SHCTX "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${KEY}" "EstimatedSize" ${SIZE}
  WriteRegDWORD SHCTX "${KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${KEY}" "NoRepair" 1

  ; Offered under "Open with"; whatever opens .yaml by default stays as it is.
  WriteRegStr SHCTX "Software\Classes\${PROGID}" "" "$(Profile)"
  WriteRegStr SHCTX "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\${WINDOW},0"
  ; Any number of files at once: each start hands its file to the window that is open.
  WriteRegStr SHCTX "Software\Classes\${PROGID}\shell\open" "MultiSelectModel" "Player"
  WriteRegStr SHCTX "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\${WINDOW}" "%1"'
  WriteRegStr SHCTX "Software\Classes\.yaml\OpenWithProgids" "${PROGID}" ""
  WriteRegStr SHCTX "Software\Classes\.yml\OpenWithProgids" "${PROGID}" ""
  Call TellExplorer

  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${WINDOW}"
SectionEnd

; The old version's uninstaller knows the old version's files, and only those.
Function RemoveOld
  ${If} $Old == ""
  ${OrIfNot} ${FileExists} "$Old\uninstall.exe"
    Return
  ${EndIf}
  ExecWait '"$Old\uninstall.exe" /S /$MultiUser.InstallMode _?=$Old' $0
  ${If} $0 != 0
    SetErrorLevel $0
    Quit
  ${EndIf}
  Delete "$Old\uninstall.exe"
  RMDir "$Old"
FunctionEnd

Section "Uninstall"
  !insertmacro RefuseWhileRunning $INSTDIR
!include "${REMOVED}"
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP" ; a folder where a process stands can't be removed
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey SHCTX "${KEY}"
  DeleteRegKey SHCTX "Software\Classes\${PROGID}"
  !insertmacro RemoveOffer ".yaml"
  !insertmacro RemoveOffer ".yml"
  Call un.TellExplorer
SectionEnd

!macro TellExplorer prefix
Function ${prefix}TellExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
FunctionEnd
!macroend
!insertmacro TellExplorer ""
!insertmacro TellExplorer "un."
