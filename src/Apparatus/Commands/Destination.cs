using System;
using System.IO;
using Apparatus.Language.Text;
using Apparatus.Reports;

namespace Apparatus.Commands;

/// <summary>Where a report goes: a file, or standard output.</summary>
/// <param name="path">The file as typed; null for standard output.</param>
/// <param name="engine">Writes files.</param>
/// <param name="terminal">Has the standard output and the working directory.</param>
internal sealed class Destination(string? path, Engine engine, Terminal terminal)
{
    /// <summary>Writes a report.</summary>
    /// <param name="write">Given where to write.</param>
    /// <returns>Null when it is written; otherwise why not, one sentence.</returns>
    public string? Write(Action<TextWriter> write)
    {
        if (path is null)
        {
            write(terminal.Out);
            terminal.Out.Flush();
            return null;
        }

        using var buffer = new StringWriter();
        write(buffer);
        return TryWrite(FullPath(path, terminal), SourceText.From(buffer.ToString()), engine, terminal);
    }

    /// <summary>Writes a file.</summary>
    /// <returns>Null when it is written; otherwise why not, one sentence.</returns>
    public static string? TryWrite(string path, SourceText text, Engine engine, Terminal terminal)
    {
        try
        {
            engine.Write(path, text);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"Cannot write {RelativePath.From(terminal.Directory, path)}: {exception.Message}";
        }
    }

    /// <summary>The full path, with <c>/</c>, of a path as typed.</summary>
    public static string FullPath(string path, Terminal terminal)
    {
        var full = Path.GetFullPath(path, terminal.Directory);
        return Path.DirectorySeparatorChar == '/' ? full : full.Replace(Path.DirectorySeparatorChar, '/');
    }
}
