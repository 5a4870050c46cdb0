namespace Apparatus.Language.Features.Seals;

/// <summary>What sealing does with a file.</summary>
public enum SealState
{
    /// <summary>It is sealed for the first time.</summary>
    New,

    /// <summary>Every word is as it was sealed.</summary>
    Unchanged,

    /// <summary>Words have changed, and the old seal stays.</summary>
    Changed,

    /// <summary>Words have changed, and are sealed as they are now.</summary>
    Accepted,

    /// <summary>It was sealed and is no base text of the edition any more; the old seal stays.</summary>
    Lost,

    /// <summary>The same, and its seal goes.</summary>
    Dropped,
}
