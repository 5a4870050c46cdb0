using System;
using System.Diagnostics;
using System.IO;
using Apparatus.Testing.Parity;

namespace Apparatus.Parity;

/// <summary>The installed Pandoc.</summary>
internal static class Pandoc
{
    /// <summary>Reads a text with <c>pandoc -f markdown -t json</c>.</summary>
    /// <exception cref="InvalidOperationException">Pandoc failed; its message is in the exception.</exception>
    public static Reading Read(string text)
    {
        var log = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("pandoc", ["-f", "markdown", "-t", "json", $"--log={log}"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start) ?? throw new InvalidOperationException("pandoc did not start");
            var errors = process.StandardError.ReadToEndAsync();
            var json = process.StandardOutput.ReadToEndAsync();
            process.StandardInput.Write(text);
            process.StandardInput.Close();
            process.WaitForExit();
            return process.ExitCode == 0
                ? PandocReading.Of(json.Result, File.ReadAllText(log))
                : throw new InvalidOperationException($"pandoc: {errors.Result}");
        }
        finally
        {
            File.Delete(log);
        }
    }
}
