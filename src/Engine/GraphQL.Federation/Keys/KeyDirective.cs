using GraphQL.Federation.Definitions;
using GraphQL.Language;

namespace GraphQL.Federation.Keys;

/// <summary>One use of <c>@key</c>.</summary>
/// <param name="Fields">The names of the fields, as written.</param>
/// <param name="IsResolvable">False where this subgraph only refers to the entity.</param>
internal readonly record struct KeyDirective(string Fields, bool IsResolvable)
{
    public static IEnumerable<KeyDirective> ReadAll(IReadOnlyList<DirectiveNode> directives) => directives
        .Where(directive => directive.Name.Value == MachineryNames.Key)
        .Select(directive => new KeyDirective(
            (Argument(directive, "fields") as StringValueNode)?.Value ?? "",
            Argument(directive, "resolvable") is not BooleanValueNode { Value: false }));

    private static IValueNode? Argument(DirectiveNode directive, string name) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;
}
