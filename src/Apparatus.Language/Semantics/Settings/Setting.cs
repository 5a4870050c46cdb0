using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Settings;

/// <summary>A value of a manifest or front matter with the place where it is written.</summary>
/// <typeparam name="T">What the value is.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Path">The full path of the file that sets it.</param>
/// <param name="Span">The value as written in that file, in offsets of its text.</param>
public readonly record struct Setting<T>(T Value, string Path, TextSpan Span);
