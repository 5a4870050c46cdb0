using System;
using System.Collections.Immutable;
using System.IO;
using System.Text;
using Apparatus.Commands;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

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
    OutIsScreen = !Console.IsOutputRedirected,
    ErrorIsScreen = !Console.IsErrorRedirected,
    NoColour = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") == "dumb",
};

// The place where the parts of the program are put together.
var engine = new Engine
{
    Rules = [],
    Analyse = request => new Analysis { Diagnostics = [], Texts = ImmutableDictionary<string, SourceText>.Empty, FileCount = 0 },
    Read = path => new FileContent(null, false),
    Write = (path, text) => throw new IOException("Writing is not connected yet."),
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
