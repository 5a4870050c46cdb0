using Apparatus.Language.Text;

namespace Apparatus.Language.Diagnostics;

/// <summary>Another place that a diagnostic speaks of, such as the first of two definitions.</summary>
/// <param name="Path">The file, as in <see cref="Diagnostic.Path"/>.</param>
/// <param name="Span">Where in that file.</param>
/// <param name="Message">What is there, a few words.</param>
public sealed record RelatedPlace(string Path, TextSpan Span, string Message);
