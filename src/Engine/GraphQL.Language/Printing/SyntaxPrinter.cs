namespace GraphQL.Language;

/// <summary>Writes syntax trees as GraphQL text.</summary>
/// <remarks>
/// The layout is the one graphql-js prints: two spaces a level, a blank line between definitions, lists of arguments and values over
/// 80 characters one item a line. Strings and descriptions stay the kind they are, quoted or block; a block string whose value no
/// block string can express (it begins with a blank line, say) is quoted.
/// </remarks>
public static class SyntaxPrinter
{
    /// <summary>The canonical text of a node: what parses back to an equal tree.</summary>
    public static string Print(SyntaxNode node)
    {
        var writer = new SyntaxWriter();
        writer.Write(node);
        return writer.ToString();
    }

    /// <summary>
    /// The text of a node with a <c>?</c> in place of every value but a variable, and without descriptions: what may be shown to people who
    /// must not see what was asked for. It does not parse.
    /// </summary>
    public static string PrintWithoutValues(SyntaxNode node)
    {
        var writer = new SyntaxWriter(hidesValues: true);
        writer.Write(node);
        return writer.ToString();
    }
}
