using GraphQL.Language;

namespace GraphQL.Federation.Definitions;

/// <summary>The <c>@link</c> to the specification of federation.</summary>
internal static class FederationLink
{
    /// <summary>The directive for a profile.</summary>
    /// <param name="imports">The names of the directives that the schema uses.</param>
    public static DirectiveNode Of(FederationProfile profile, IEnumerable<string> imports) => new(
        new NameNode(MachineryNames.Link),
        [
            new ArgumentNode(new NameNode("url"), new StringValueNode(profile.SpecificationUrl)),
            new ArgumentNode(new NameNode("import"), new ListValueNode([.. imports.Select(name => new StringValueNode($"@{name}"))])),
        ]);

    /// <summary>Whether the directive is one of these, of any version.</summary>
    public static bool Is(DirectiveNode directive) =>
        directive.Name.Value == MachineryNames.Link
        && directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "url")?.Value is StringValueNode url
        && url.Value.StartsWith(FederationDirectives.Specification, StringComparison.Ordinal);
}
