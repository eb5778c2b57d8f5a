using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>
/// Adds the rules of authorization that follow from something else: from tags, as <c>[assembly: AuthorizeTag]</c> says, and for connections from
/// the type of their items, because how many there are, and where, tells about them, too.
/// </summary>
internal sealed class DerivedRules(ParsingContext context)
{
    private const string ConnectionOf = "global::" + KnownNames.ConnectionName + "<";
    private const string NodesField = "nodes";

    /// <summary>Adds the rules of all types; to be called when they are known, and before anything asks who may have them.</summary>
    public void Add(
        IReadOnlyList<ObjectTypeModel> objects,
        IReadOnlyList<InterfaceTypeModel> interfaces,
        IReadOnlyList<UnionTypeModel> unions,
        IReadOnlyList<EnumTypeModel> enums)
    {
        var policies = context.Compilation.Assembly.GetAttributes()
            .Where(a => a.AttributeClass.Is(KnownNames.AuthorizeTag) && a.ConstructorArguments.Length == 2)
            .ToLookup(a => AnnotationReader.Tag(a.FirstString() ?? ""), a => a.ConstructorArguments[1].Value as string);
        if (policies.Count > 0)
        {
            foreach (var type in objects)
            {
                AddTagged(policies, type.Name, type.Annotations, type.Fields);
            }

            foreach (var type in interfaces)
            {
                AddTagged(policies, type.Name, type.Annotations, type.Fields);
            }

            foreach (var (name, annotations) in unions.Select(u => (u.Name, u.Annotations)).Concat(enums.Select(e => (e.Name, e.Annotations))))
            {
                AddTagged(policies, name, annotations, []);
            }
        }

        foreach (var connection in objects.Where(o => o.Clr?.StartsWith(ConnectionOf, StringComparison.Ordinal) == true))
        {
            if (connection.Fields.FirstOrDefault(f => f.Name == NodesField)?.Type.Item is { } node)
            {
                context.Authorizations.AddRange(context.RulesOf(node.Name, field: null).Select(rule => rule with { Type = connection.Name }).ToList());
            }
        }
    }

    private void AddTagged(ILookup<string, string?> policies, string type, AnnotationsModel annotations, IReadOnlyList<FieldModel> fields)
    {
        AddRules(type, null, annotations);
        foreach (var field in fields)
        {
            AddRules(type, field.Name, field.Annotations);
        }

        void AddRules(string type, string? field, AnnotationsModel annotations) => context.Authorizations.AddRange(annotations.Directives
            .SelectMany(directive => policies[directive])
            .Select(policy => new AuthorizationModel(type, field, policy, EquatableArray<string>.Empty, IsAnonymous: false)));
    }
}
