@echo off
rem Commands of Gouji, such as: gouji audit reports-in. ASCII only: cmd reads this file in the code page of the console.
setlocal
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo Java 17 or later is needed: https://adoptium.net/
  exit /b 2
)
rem A dot stands for the quotation mark before the version.
"%JAVA%" -version 2>&1 | findstr /r /c:"version .1\." /c:"version .9[^0-9]" /c:"version .1[0-6][^0-9]" >nul
if not errorlevel 1 (
  echo This Java is too old, 17 or later is needed: https://adoptium.net/
  "%JAVA%" -version
  exit /b 2
)
rem The deep compiler costs an audit of up to some thousand reports more than it saves; a service lives long enough for it.
set "SHORT=-XX:TieredStopAtLevel=1"
if /i "%~1"=="serve" set "SHORT="
"%JAVA%" %SHORT% %GOUJI_JAVA_OPTIONS% "-Dgouji.ready=%~dp0app\ready" -jar "%~dp0gouji.jar" %*
exit /b %errorlevel%
