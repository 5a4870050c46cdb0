using System;
using System.Diagnostics;
using System.IO;
using Apparatus.Testing.Parity;

namespace Apparatus.Parity;

/// <summary>The installed Pandoc.</summary>
internal static class Pandoc
{
    /// <summary>Reads a text with <c>pandoc -f markdown -t json</c>.</summary>
    /// <returns>Its reading; null when it refuses the text because of its YAML (exit code 64).</returns>
    /// <exception cref="InvalidOperationException">Pandoc failed otherwise; its message is in the exception.</exception>
    public static Reading? Read(string text)
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
            return process.ExitCode switch
            {
                0 => PandocReading.Of(json.Result, File.ReadAllText(log)),
                64 => null,
                _ => throw new InvalidOperationException($"pandoc: {errors.Result}"),
            };
        }
        finally
        {
            File.Delete(log);
        }
    }
}
