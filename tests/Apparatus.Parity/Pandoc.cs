using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Apparatus.Testing.Parity;

namespace Apparatus.Parity;

/// <summary>The installed Pandoc.</summary>
internal static class Pandoc
{
    /// <summary>The first line of <c>pandoc --version</c>.</summary>
    public static string Version => Run(["--version"]).Output.Split('\n')[0].Trim();

    /// <summary>Reads texts as one document with <c>pandoc -f markdown -t json</c>.</summary>
    /// <returns>Its reading; null when it refuses a text because of its YAML (exit code 64).</returns>
    /// <exception cref="InvalidOperationException">Pandoc failed otherwise; its message is in the exception.</exception>
    public static Reading? Read(ImmutableArray<string> texts)
    {
        var folder = Directory.CreateTempSubdirectory("parity");
        try
        {
            var log = Path.Combine(folder.FullName, "log.json");
            var files = texts.Select((text, i) => Write(folder, i, text));
            var (code, json, errors) = Run(["-f", "markdown", "-t", "json", $"--log={log}", .. files]);
            return code switch
            {
                0 => PandocReading.Of(json, File.ReadAllText(log)),
                64 => null,
                _ => throw new InvalidOperationException($"pandoc: {errors}"),
            };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Write(DirectoryInfo folder, int number, string text)
    {
        var path = Path.Combine(folder.FullName, $"{number}.md");
        File.WriteAllText(path, text);
        return path;
    }

    private static (int Code, string Output, string Errors) Run(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("pandoc", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("pandoc did not start");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
