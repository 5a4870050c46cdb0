using System;
using System.IO;
using System.Text;
using Apparatus.Commands;
using Apparatus.Files;
using Apparatus.Language.Rules;
using Apparatus.Tests.Files;

namespace Apparatus.Tests.Commands;

/// <summary>Runs command lines in a folder of its own on the disk, with all parts of the program but its streams.</summary>
internal sealed class DiskShell : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public DiskShell(params (string Path, string Text)[] contents)
    {
        foreach (var (path, text) in contents)
        {
            Write(path, text);
        }
    }

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>What standard input gives.</summary>
    public string Input { get; set; } = "";

    /// <summary>Whether it counts as typed by a person.</summary>
    public bool IsTypedInto { get; set; }

    /// <summary>The full path of something in the folder.</summary>
    public string this[string relative] => folder[relative];

    public string Read(string relative) => File.ReadAllText(folder[relative]);

    public void Write(string relative, string text) => folder.Write(relative, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));

    public void Write(string relative, params byte[] bytes) => folder.Write(relative, bytes);

    /// <summary>Runs a command line of these words.</summary>
    /// <returns>The exit code.</returns>
    public int Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new StringReader(Input);
        var engine = new Engine
        {
            Rules = [],
            Analyse = new EditionAnalysis(AllRules.Catalog).Run,
            Load = EditionAnalysis.Load,
            Read = new DiskFiles([]).Read,
            Serve = (_, _) => throw new IOException("These tests serve nobody."),
            Write = (path, text) =>
            {
                if (FileWriter.TryWrite(path, text) is { } reason)
                {
                    throw new IOException(reason);
                }
            },
            IsTaken = NewFiles.IsTaken,
            WriteNew = NewFiles.TryWrite,
        };
        var terminal = new Terminal { Out = output, Error = error, In = input, InIsScreen = IsTypedInto, Directory = folder["."][..^2] };
        var code = CommandLine.Run(arguments, engine, terminal);
        (Out, Error) = (output.ToString(), error.ToString());
        return code;
    }

    public void Dispose() => folder.Dispose();
}
