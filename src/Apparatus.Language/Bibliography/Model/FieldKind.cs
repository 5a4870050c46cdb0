namespace Apparatus.Language.Bibliography.Model;

/// <summary>What the value of a field is (biblatex manual, “Data types”; CSL 1.0.2, “Variables”).</summary>
public enum FieldKind
{
    /// <summary>Text that is printed.</summary>
    Text,

    /// <summary>A title, which is text too.</summary>
    Title,

    /// <summary>A list of persons or bodies.</summary>
    Names,

    /// <summary>A date or a range of dates.</summary>
    Date,

    /// <summary>A year of its own.</summary>
    Year,

    /// <summary>A month: its number, its name or a macro.</summary>
    Month,

    /// <summary>A number, such as that of a volume; letters do occur.</summary>
    Number,

    /// <summary>Pages, as single numbers and ranges.</summary>
    Pages,

    /// <summary>Keys of other entries, with commas between them.</summary>
    Keys,

    /// <summary>A web address.</summary>
    Address,

    /// <summary>A digital object identifier.</summary>
    Doi,

    /// <summary>An International Standard Book Number.</summary>
    Isbn,

    /// <summary>An International Standard Serial Number.</summary>
    Issn,

    /// <summary>An identifier of another kind, which is printed as it stands.</summary>
    Identifier,

    /// <summary>Languages.</summary>
    Language,

    /// <summary>Paths of files.</summary>
    Files,

    /// <summary>What steers a program and is not printed.</summary>
    Control,
}
