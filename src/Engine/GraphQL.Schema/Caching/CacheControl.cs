using System.Globalization;
using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>What <c>@cacheControl</c> says about a field or a type. A schema that uses the directive has its definition without writing it.</summary>
public sealed class CacheControl
{
    /// <summary>The directive's name.</summary>
    public const string Directive = "cacheControl";

    /// <summary>The name of the enum of its scopes.</summary>
    public const string ScopeType = "CacheControlScope";

    internal const string MaxAgeArgument = "maxAge";
    internal const string InheritArgument = "inheritMaxAge";
    private const string ScopeArgument = "scope";
    private const string PrivateScope = "PRIVATE";

    private const string DirectiveDefinition = $$"""
        "For how long an answer may be kept that has the field, or an object of the type, and for whom. The strictest of all holds."
        directive @cacheControl(
          "For how many seconds; 0 for not at all."
          maxAge: Int
          "Whom the kept answer may be given to."
          scope: {{ScopeType}}
          "Whether the value is as old as what it belongs to, and has no time of its own."
          inheritMaxAge: Boolean
        ) on FIELD_DEFINITION | INTERFACE | OBJECT | UNION
        """;

    private const string ScopeDefinition = $$"""
        "Whom a kept answer may be given to."
        enum {{ScopeType}} {
          "Everybody."
          PUBLIC
          "Only who has asked for it."
          PRIVATE
        }
        """;

    private CacheControl(DirectiveNode directive)
    {
        MaxAge = ValueOf(directive, MaxAgeArgument) is IntValueNode number
            && int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
        Scope = ValueOf(directive, ScopeArgument) is EnumValueNode scope
            ? scope.Value == PrivateScope ? CacheControlScope.Private : CacheControlScope.Public
            : null;
        InheritsMaxAge = ValueOf(directive, InheritArgument) is BooleanValueNode { Value: true };
    }

    /// <summary>For how many seconds; null where that is not said.</summary>
    public int? MaxAge { get; }

    /// <summary>For whom; null where that is not said.</summary>
    public CacheControlScope? Scope { get; }

    /// <summary>Whether the value is as old as what it belongs to.</summary>
    public bool InheritsMaxAge { get; }

    /// <summary>Reads the directive among others; null without it.</summary>
    public static CacheControl? Of(IReadOnlyList<DirectiveNode> directives) =>
        CostDirectives.Find(directives, Directive) is { } directive ? new CacheControl(directive) : null;

    /// <summary>The definitions that documents use without having them.</summary>
    internal static DocumentNode MissingFrom(IReadOnlyList<DocumentNode> documents)
    {
        var uses = DirectiveUses.Of(documents);
        if (!uses.Used.Contains(Directive) || uses.Defined.Contains(Directive))
        {
            return new DocumentNode([]);
        }

        var hasScopes = documents.SelectMany(document => document.Definitions).OfType<EnumTypeDefinitionNode>().Any(type => type.Name.Value == ScopeType);
        return GraphQLParser.ParseDocument(hasScopes ? DirectiveDefinition : $"{DirectiveDefinition}\n{ScopeDefinition}", ParserOptions.Trusted);
    }

    private static IValueNode? ValueOf(DirectiveNode directive, string argument) =>
        directive.Arguments.FirstOrDefault(a => string.Equals(a.Name.Value, argument, StringComparison.Ordinal))?.Value;
}
