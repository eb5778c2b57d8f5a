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

    private readonly ILookup<string, string?> _policies = context.Compilation.Assembly.GetAttributes()
        .Where(a => a.AttributeClass.Is(KnownNames.AuthorizeTag) && a.ConstructorArguments.Length == 2)
        .ToLookup(a => AnnotationReader.Tag(a.FirstString() ?? ""), a => a.ConstructorArguments[1].Value as string);

    /// <summary>Adds the rules of all types and their fields; to be called when they are known.</summary>
    public void Add(
        IReadOnlyList<ObjectTypeModel> objects,
        IReadOnlyList<InterfaceTypeModel> interfaces,
        IReadOnlyList<UnionTypeModel> unions,
        IReadOnlyList<EnumTypeModel> enums)
    {
        foreach (var (name, annotations, fields) in objects.Select(o => (o.Name, o.Annotations, o.Fields))
            .Concat(interfaces.Select(i => (i.Name, i.Annotations, i.Fields))))
        {
            AddTagged(name, null, null, annotations);
            foreach (var field in fields)
            {
                AddTagged(name, field.Name, null, field.Annotations);
            }
        }

        foreach (var (name, annotations) in unions.Select(u => (u.Name, u.Annotations)).Concat(enums.Select(e => (e.Name, e.Annotations))))
        {
            AddTagged(name, null, null, annotations);
        }

        foreach (var connection in objects.Where(o => o.Clr?.StartsWith(ConnectionOf, StringComparison.Ordinal) == true))
        {
            if (connection.Fields.FirstOrDefault(f => f.Name == NodesField)?.Type.Item is { } node)
            {
                context.Authorizations.AddRange(context.RulesOf(node.Name, field: null).Select(rule => rule with { Type = connection.Name }).ToList());
            }
        }
    }

    /// <summary>Adds the rules of arguments and input fields; to be called when mutations have the shape that they keep.</summary>
    public void AddInputs(IReadOnlyList<ObjectTypeModel> objects, IReadOnlyList<InterfaceTypeModel> interfaces, IReadOnlyList<InputTypeModel> inputs)
    {
        foreach (var (type, field) in objects.SelectMany(o => o.Fields.Select(f => (o.Name, f))).Concat(interfaces.SelectMany(i => i.Fields.Select(f => (i.Name, f)))))
        {
            foreach (var argument in field.Arguments)
            {
                Add(type, field.Name, argument.Name, argument);
            }
        }

        foreach (var (input, field) in inputs.SelectMany(i => i.Fields.Select(f => (i.Name, f.Value))))
        {
            Add(input, field.Name, null, field);
        }

        void Add(string type, string field, string? argument, InputValueModel value)
        {
            AddTagged(type, field, argument, value.Annotations);
            context.Authorizations.AddRange(value.Demands.Select(demand =>
                new AuthorizationModel(type, field, demand.Policy, demand.Roles, IsAnonymous: false) { Argument = argument }));
        }
    }

    private void AddTagged(string type, string? field, string? argument, AnnotationsModel annotations) => context.Authorizations.AddRange(annotations.Directives
        .SelectMany(directive => _policies[directive])
        .Select(policy => new AuthorizationModel(type, field, policy, EquatableArray<string>.Empty, IsAnonymous: false) { Argument = argument }));
}
