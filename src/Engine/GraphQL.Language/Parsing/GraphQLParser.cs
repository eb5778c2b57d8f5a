namespace GraphQL.Language;

/// <summary>Reads GraphQL text (GraphQL September 2025, the whole grammar) into a syntax tree.</summary>
/// <remarks>Every <see cref="Location"/> counts UTF-16 code units, as a .NET or JavaScript string does, whatever the source came as.</remarks>
public static class GraphQLParser
{
    /// <summary>Reads a document.</summary>
    /// <exception cref="SyntaxException">The text is not GraphQL, or is beyond a limit of <paramref name="options"/>.</exception>
    public static DocumentNode ParseDocument(ReadOnlySpan<byte> utf8Source, ParserOptions? options = null)
    {
        var parser = new DocumentParser(utf8Source, options ?? ParserOptions.Default);
        return parser.ParseDocument();
    }

    /// <inheritdoc cref="ParseDocument(ReadOnlySpan{byte}, ParserOptions?)"/>
    public static DocumentNode ParseDocument(string source, ParserOptions? options = null) =>
        ParseDocument(SourceText.Encode(source, options ?? ParserOptions.Default), options);

    /// <summary>Reads one value literal or variable, under the default limits.</summary>
    /// <exception cref="SyntaxException">The text is not one value, or is beyond a limit.</exception>
    public static IValueNode ParseValue(string source)
    {
        var parser = new DocumentParser(SourceText.Encode(source, ParserOptions.Default), ParserOptions.Default);
        return parser.ParseWholeValue(isConst: false);
    }

    /// <summary>Reads one value literal without variables, such as an argument's default, under the default limits.</summary>
    /// <exception cref="SyntaxException">The text is not one constant value, or is beyond a limit.</exception>
    public static IValueNode ParseConstValue(string source)
    {
        var parser = new DocumentParser(SourceText.Encode(source, ParserOptions.Default), ParserOptions.Default);
        return parser.ParseWholeValue(isConst: true);
    }

    /// <summary>Reads one type reference, such as <c>[Employee!]</c>, under the default limits.</summary>
    /// <exception cref="SyntaxException">The text is not one type reference, or is beyond a limit.</exception>
    public static ITypeNode ParseType(string source)
    {
        var parser = new DocumentParser(SourceText.Encode(source, ParserOptions.Default), ParserOptions.Default);
        return parser.ParseWholeType();
    }

    /// <summary>Reads one selection set, such as the fields of a federation key, under the default limits.</summary>
    /// <param name="source">With its braces: <c>{ id name }</c>.</param>
    /// <exception cref="SyntaxException">The text is not one selection set, or is beyond a limit.</exception>
    public static SelectionSetNode ParseSelectionSet(string source)
    {
        var parser = new DocumentParser(SourceText.Encode(source, ParserOptions.Default), ParserOptions.Default);
        return parser.ParseWholeSelectionSet();
    }
}
