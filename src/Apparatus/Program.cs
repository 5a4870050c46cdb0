using System;
using System.IO;
using System.Linq;
using System.Text;
using Apparatus.Commands;
using Apparatus.Files;
using Apparatus.Language.Rules;

// UTF-8 without a byte-order mark on all platforms: reports hold letters of any script, and pipes expect no mark.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = false };
using var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
using var input = new StreamReader(Console.OpenStandardInput(), utf8);

var terminal = new Terminal
{
    Out = output,
    Error = error,
    In = input,
    Directory = Environment.CurrentDirectory.Replace(Path.DirectorySeparatorChar, '/'),
    InIsScreen = !Console.IsInputRedirected,
    OutIsScreen = !Console.IsOutputRedirected,
    ErrorIsScreen = !Console.IsErrorRedirected,
    NoColour = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") == "dumb",
};

// The place where the parts of the program are put together.
var engine = new Engine
{
    Rules = [.. AllRules.Catalog.Rules.Select(rule => rule.Info)],
    Analyse = new EditionAnalysis(AllRules.Catalog).Run,
    Load = EditionAnalysis.Load,
    Read = new DiskFiles([]).Read,
    Serve = (port, process) => ServerConnection.RunAsync(port, process, error).GetAwaiter().GetResult(),
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

var code = CommandLine.Run(args, engine, terminal);
try
{
    output.Flush();
}
catch (IOException)
{
    // Whoever read the report has stopped reading, as "head" does.
    code = ExitCode.Failure;
}

return code;
