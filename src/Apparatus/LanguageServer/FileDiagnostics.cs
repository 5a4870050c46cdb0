using System.Collections.Immutable;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Text;

namespace Apparatus.LanguageServer;

/// <summary>The diagnostics of one file in one snapshot.</summary>
/// <param name="Path">The file.</param>
/// <param name="Text">Its text.</param>
/// <param name="Diagnostics">Diagnostics in order of the text, silenced ones left out.</param>
/// <param name="ResultId">Equal for equal results as the client sees them.</param>
internal sealed record FileDiagnostics(string Path, SourceText Text, ImmutableArray<Diagnostic> Diagnostics, string ResultId);
