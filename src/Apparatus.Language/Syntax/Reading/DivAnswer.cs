namespace Apparatus.Language.Syntax.Reading;

/// <summary>Whether a line that opens a div has one that closes it.</summary>
/// <param name="Line">The opening line of the region.</param>
/// <param name="End">The closing line, or -1.</param>
internal readonly record struct DivAnswer(int Line, int End);
