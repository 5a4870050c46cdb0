using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>An address that a file links to, in a link, an image or a link definition.</summary>
/// <param name="Target">The address.</param>
/// <param name="TargetSpan">The address alone.</param>
/// <param name="Span">The whole link, image or definition.</param>
/// <param name="IsImage">Whether it is an image.</param>
public readonly record struct LinkAddress(string Target, TextSpan TargetSpan, TextSpan Span, bool IsImage);
