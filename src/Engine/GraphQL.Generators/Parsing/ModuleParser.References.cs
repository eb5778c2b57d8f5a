using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <content>Entities, when all types have been read.</content>
internal sealed partial class ModuleParser
{
    private IEnumerable<ReferenceModel> ReferencesOf(INamedTypeSymbol declaration)
    {
        var extended = Extended(declaration).Select(e => e.Type).ToList();
        return (extended.Count > 0 ? extended : [declaration]).SelectMany(type => _references.Parse(declaration, type, EntityOf(type)));
    }

    private EntityModel? EntityOf(INamedTypeSymbol type) =>
        _types.Find(type) is { } name ? EntityModel.Of(name, _context.ExtensionsOf(type).Prepend(type), FieldsOf) : null;

    private EquatableArray<FieldModel>? FieldsOf(string typeName) =>
        _objects.Find(type => type.Name == typeName)?.Fields ?? _interfaces.Find(type => type.Name == typeName)?.Fields;
}
