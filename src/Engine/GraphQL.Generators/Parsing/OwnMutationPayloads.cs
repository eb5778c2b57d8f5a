using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>
/// The payloads that the assembly declares itself for mutations with errors. What a method returns cannot hold the errors that it throws: the
/// fields become those of its result, null where there is none, and the errors stand beside them.
/// </summary>
internal sealed class OwnMutationPayloads(ParsingContext context)
{
    private readonly Dictionary<string, (FieldModel Errors, IMethodSymbol Mutation)> _payloads = new(StringComparer.Ordinal);

    /// <summary>Remembers a payload; says so where another mutation has it.</summary>
    public void Add(string name, FieldModel errors, IMethodSymbol mutation)
    {
        if (_payloads.ContainsKey(name))
        {
            Report(mutation, name, "which is the payload of another mutation; give each a payload of its own");
            return;
        }

        _payloads.Add(name, (errors, mutation));
    }

    /// <summary>Gives the payloads their errors, when all types are known.</summary>
    public void Complete(List<ObjectTypeModel> objects)
    {
        if (_payloads.Count == 0)
        {
            return;
        }

        CheckUses(objects);
        for (var i = 0; i < objects.Count; i++)
        {
            if (objects[i].Clr is { } clr && _payloads.TryGetValue(objects[i].Name, out var payload))
            {
                var fields = objects[i].Fields.Select(f => OfResult(f, objects[i], clr, payload.Mutation)).OfType<FieldModel>().ToList();
                if (fields.Exists(f => f.Name == payload.Errors.Name))
                {
                    Report(payload.Mutation, objects[i].Name, $"which has a field '{payload.Errors.Name}' already; leave it out, the convention adds it");
                    continue;
                }

                objects[i] = objects[i] with
                {
                    Clr = MutationConventionParser.PayloadClr,
                    SharesClr = true,
                    Fields = fields.Append(payload.Errors).ToEquatableArray(),
                };
            }
        }
    }

    private FieldModel? OfResult(FieldModel field, ObjectTypeModel payload, string clr, IMethodSymbol mutation)
    {
        var property = field.Source switch
        {
            LeafSourceModel leaf => leaf.Property,
            PropertySourceModel plain => plain.Property,
            ResolverSourceModel { IsProperty: true } computed => computed.Member,
            _ => null,
        };
        if (property is null)
        {
            Report(mutation, payload.Name, $"whose field '{field.Name}' is a method; a payload with errors has properties only");
            return null;
        }

        return field with
        {
            Type = field.Type with { IsNullable = true, Override = field.Type.Override?.TrimEnd('!') },
            Source = new ResultPropertySourceModel(clr, property),
        };
    }

    // Elsewhere it would be without the errors.
    private void CheckUses(List<ObjectTypeModel> objects)
    {
        foreach (var type in objects)
        {
            foreach (var field in type.Fields)
            {
                if (_payloads.TryGetValue(NameOf(field.Type), out var payload) && field.Source is not ResolverSourceModel { Mutation.HasPayload: true })
                {
                    Report(payload.Mutation, NameOf(field.Type), $"which is the type of '{type.Name}.{field.Name}', too; a payload is one mutation's alone");
                }
            }
        }
    }

    private static string NameOf(TypeModel type) => type.Item is { } item ? NameOf(item) : type.Name;

    private void Report(IMethodSymbol mutation, string payload, string problem) =>
        context.Report(Rules.MutationPayloadResult, mutation.Place(), mutation.Shown(), payload, problem);
}
