using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Contents;

/// <summary>A line of an edition's contents.</summary>
/// <param name="Title">Its number or name.</param>
/// <param name="Words">Its first words, or how often it is used.</param>
/// <param name="Fault">What is wrong with it, as a sentence; null when nothing is.</param>
/// <param name="Document">The file it stands in.</param>
/// <param name="Span">Its place there.</param>
public sealed record ContentsItem(string Title, string Words, string? Fault, Document Document, TextSpan Span);
