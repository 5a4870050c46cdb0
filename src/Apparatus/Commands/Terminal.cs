using System;
using System.IO;

namespace Apparatus.Commands;

/// <summary>What a command sees of the outside: streams, the working directory, whether somebody is watching.</summary>
internal sealed record Terminal
{
    /// <summary>Takes reports.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Takes messages and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Gives the text of the path <c>-</c>.</summary>
    public required TextReader In { get; init; }

    /// <summary>The full path of the working directory, with <c>/</c>.</summary>
    public required string Directory { get; init; }

    /// <summary>Whether a person types into <see cref="In"/>.</summary>
    public bool InIsScreen { get; init; }

    /// <summary>Whether <see cref="Out"/> is a screen.</summary>
    public bool OutIsScreen { get; init; }

    /// <summary>Whether <see cref="Error"/> is a screen.</summary>
    public bool ErrorIsScreen { get; init; }

    /// <summary>Whether the environment asks for no colour (<c>NO_COLOR</c> set to anything but nothing, or <c>TERM=dumb</c>).</summary>
    public bool NoColour { get; init; }

    /// <summary>Measures how long a check takes.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Writes a message to <see cref="Error"/>: one line with the name of the program before it.</summary>
    public void Say(string message) => Error.Write($"apparatus: {Reports.PlainText.OneLine(message)}\n");
}
