/* Stands in for Windows' bcryptprimitives.dll, which Debian's Wine 8 lacks and programs written in
 * Rust are linked to. For the test only: never a part of the package. */

#include <windows.h>

/* advapi32's RtlGenRandom, under the name that it is exported by. */
BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T length)
{
    return SystemFunction036(buffer, (ULONG)length);
}
