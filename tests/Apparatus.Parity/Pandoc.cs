using System;
using System.Collections.Generic;
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
    public static Reading? Read(ParityCase parityCase)
    {
        var folder = Directory.CreateTempSubdirectory("parity");
        try
        {
            var log = Path.Combine(folder.FullName, "log.json");
            var files = parityCase.Texts.Select((text, i) => Write(folder, $"{i}.md", text)).ToList();
            var (code, json, errors) = Run(["-f", "markdown", "-t", "json", $"--log={log}", .. files]);
            if (code == 64)
            {
                return null;
            }

            return code == 0
                ? PandocReading.Of(json, File.ReadAllText(log), LookUpKeys(folder, files, parityCase.Bibliography))
                : throw new InvalidOperationException($"pandoc: {errors}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A text with its citations and its bibliography, as HTML.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bibliography">The path of the bibliography.</param>
    /// <param name="style">The path of the style.</param>
    /// <param name="lang">The language of the text.</param>
    /// <exception cref="InvalidOperationException">Pandoc failed; its message is in the exception.</exception>
    public static string Cite(string text, string bibliography, string style, string lang)
    {
        var folder = Directory.CreateTempSubdirectory("parity");
        try
        {
            var (code, html, errors) = Run(["-f", "markdown", "-t", "html", "--wrap=none", "--citeproc", $"--bibliography={bibliography}", $"--csl={style}", $"--metadata=lang:{lang}", Write(folder, "text.md", text)]);
            return code == 0 ? html : throw new InvalidOperationException($"pandoc: {errors}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A BibLaTeX file as CSL-JSON.</summary>
    /// <exception cref="InvalidOperationException">Pandoc failed; its message is in the exception.</exception>
    public static string ReadLibrary(string text)
    {
        var folder = Directory.CreateTempSubdirectory("parity");
        try
        {
            var (code, json, errors) = Run(["-f", "biblatex", "-t", "csljson", Write(folder, "works.bib", text)]);
            return code == 0 ? json : throw new InvalidOperationException($"pandoc: {errors}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The log of a run that resolves citations; empty without a bibliography.
    private static string LookUpKeys(DirectoryInfo folder, List<string> files, string? bibliography)
    {
        if (bibliography is null)
        {
            return string.Empty;
        }

        var log = Path.Combine(folder.FullName, "keys.json");
        var works = Write(folder, "references.bib", bibliography);
        var (code, _, errors) = Run(["-f", "markdown", "-t", "plain", "--citeproc", $"--bibliography={works}", $"--log={log}", .. files]);
        return code == 0 ? File.ReadAllText(log) : throw new InvalidOperationException($"pandoc: {errors}");
    }

    private static string Write(DirectoryInfo folder, string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
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
