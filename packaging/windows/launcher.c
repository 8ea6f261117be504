/* Runs Python inside this process, so that there is one process with our name, icon and exit
 * status: `profile-viewer.exe WORDS` is `python -B -m viewer WORDS`. Where Python looks for its
 * modules stands in python\python313._pth; the environment's variables are not asked. */

#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>
#include <shellapi.h>

#define LONGEST_PATH 32768
#define DLL L"python\\python313.dll"

typedef int(__cdecl *PyMain)(int, wchar_t **);

static wchar_t program[LONGEST_PATH], library[LONGEST_PATH];

static int fail(void)
{
    const wchar_t *text = L"profile-viewer is damaged: " DLL L" cannot be loaded. Install it anew.";
#ifdef WINDOW
    MessageBoxW(NULL, text, L"profile-viewer", MB_OK | MB_ICONERROR);
#else
    fwprintf(stderr, L"%ls\n", text);
#endif
    return 70;
}

int wmain(void)
{
    int count;
    /* Windows' own rules of quoting, which are those of every shell that starts us. */
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &count);
    wchar_t **passed = calloc((size_t)count + 4, sizeof *passed);
    HMODULE python;
    PyMain run;

    SetDllDirectoryW(L""); /* no libraries from the folder where the user happens to stand */
    GetModuleFileNameW(NULL, program, LONGEST_PATH);
    wcscpy(library, program);
    wcscpy(wcsrchr(library, L'\\') + 1, DLL);
    python = LoadLibraryExW(library, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    run = python ? (PyMain)(void *)GetProcAddress(python, "Py_Main") : NULL;
    if (run == NULL || passed == NULL)
        return fail();
    passed[0] = program;
    passed[1] = L"-B"; /* the installed files stay as the manifest has them */
    passed[2] = L"-m";
    passed[3] = L"viewer";
    for (int i = 1; i < count; i++)
        passed[i + 3] = words[i];
    return run(count + 3, passed);
}
