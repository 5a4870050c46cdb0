using Apparatus.Language.Semantics;

namespace Apparatus.Language.Diagnostics;

/// <summary>How a file was checked before an edit.</summary>
/// <param name="Edition">Its edition then.</param>
/// <param name="Document">The file then.</param>
/// <param name="Check">What came of it.</param>
public sealed record EarlierCheck(Edition Edition, Document Document, FileCheck Check);
