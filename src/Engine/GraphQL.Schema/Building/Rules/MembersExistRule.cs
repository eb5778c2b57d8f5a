using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>Every type has something in it, and every directive somewhere to stand (§3).</summary>
internal static class MembersExistRule
{
    internal static void Check(SchemaSource source, SchemaErrors errors)
    {
        foreach (var type in source.Types)
        {
            var missing = type.Definition switch
            {
                IComplexTypeDefinitionNode when !type.Fields.Any() => "field",
                InputObjectTypeDefinitionNode when !type.InputFields.Any() => "input field",
                UnionTypeDefinitionNode when !type.Members.Any() => "member",
                EnumTypeDefinitionNode when !type.Values.Any() => "value",
                _ => null,
            };
            if (missing is not null)
            {
                errors.Add(type.Name, $"the type must have at least one {missing}.");
            }
        }

        foreach (var directive in source.Directives.Where(d => d.Locations.Count == 0))
        {
            errors.Add($"@{directive.Name.Value}", "the directive must have at least one location.");
        }
    }
}
