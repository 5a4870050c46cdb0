using System.Collections.Immutable;

namespace Apparatus.Language.Diagnostics;

/// <summary>What came of checking one file, kept so that after an edit only what the edit touches is looked at again.</summary>
public sealed class FileCheck
{
    internal FileCheck(ImmutableArray<Diagnostic> diagnostics, RuleResults local) => (Diagnostics, Local) = (diagnostics, local);

    /// <summary>Diagnostics in order of the text, suppressed ones marked as such.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>What rules said that need not look at the whole file again, before anything was silenced.</summary>
    internal RuleResults Local { get; }
}
