namespace GraphQL.Language;

/// <summary>A part of a parsed document. Nodes are immutable and may be shared between threads.</summary>
public abstract class SyntaxNode(SyntaxKind kind, Location location)
{
    /// <summary>What the node is; lets a switch avoid type tests.</summary>
    public SyntaxKind Kind { get; } = kind;

    /// <summary>Where the node begins in its source; <see cref="Location.None"/> for a node made by code.</summary>
    public Location Location { get; } = location;

    /// <summary>The node as GraphQL text, in the printer's canonical layout.</summary>
    public sealed override string ToString() => SyntaxPrinter.Print(this);
}

/// <summary>A position in a source text, counted in UTF-16 code units, as .NET and JavaScript index strings.</summary>
/// <remarks>Lines end with <c>\n</c>, <c>\r\n</c> or <c>\r</c>. A byte order mark counts as a character.</remarks>
/// <param name="Start">Offset of the first character, from 0.</param>
/// <param name="End">Offset behind the last character.</param>
/// <param name="Line">Line of the first character, from 1.</param>
/// <param name="Column">Column of the first character, from 1.</param>
public readonly record struct Location(int Start, int End, int Line, int Column)
{
    /// <summary>The location of nodes that come from no source.</summary>
    public static Location None => default;

    /// <summary>True where <see cref="Line"/> and <see cref="Column"/> mean something.</summary>
    public bool IsKnown => Line > 0;
}

/// <summary>An identifier.</summary>
public sealed class NameNode(string value, Location location = default) : SyntaxNode(SyntaxKind.Name, location)
{
    public string Value { get; } = value;
}
