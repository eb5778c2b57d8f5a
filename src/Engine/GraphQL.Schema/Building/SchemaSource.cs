using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>All definitions of a schema by name, extensions joined to what they extend.</summary>
internal sealed class SchemaSource
{
    private readonly OrderedDictionary<string, TypeSource> _types = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, DirectiveDefinitionNode> _directives = new(StringComparer.Ordinal);
    private readonly List<SchemaDefinitionNode> _schemaParts = [];

    private SchemaSource()
    {
    }

    /// <summary>The types in source order, the built-in ones last.</summary>
    internal IReadOnlyCollection<TypeSource> Types => _types.Values;

    /// <summary>The directives in source order, those of the specification last.</summary>
    internal IReadOnlyCollection<DirectiveDefinitionNode> Directives => _directives.Values;

    /// <summary>The schema definition, where there is one, and its extensions.</summary>
    internal IReadOnlyList<SchemaDefinitionNode> SchemaParts => _schemaParts;

    /// <summary>Each root operation type's name with where it is named.</summary>
    internal IReadOnlyList<OperationTypeDefinitionNode> RootTypes { get; private set; } = [];

    internal bool TryGetType(string name, out TypeSource? type) => _types.TryGetValue(name, out type);

    /// <summary>Sorts out the definitions; what cannot be placed is an error.</summary>
    /// <param name="documents">The documents; the last is the specification's own.</param>
    internal static SchemaSource Read(IReadOnlyList<DocumentNode> documents, SchemaErrors errors)
    {
        var source = new SchemaSource();
        foreach (var definition in documents.Take(documents.Count - 1).SelectMany(d => d.Definitions))
        {
            source.AddDefinition(definition, errors);
        }

        foreach (var definition in documents[^1].Definitions)
        {
            source.AddSpecified(definition, errors);
        }

        foreach (var extension in documents.SelectMany(d => d.Definitions).OfType<ITypeDefinitionNode>().Where(d => d.IsExtension))
        {
            source.AddExtension(extension, errors);
        }

        source.RootTypes = source.FindRootTypes();
        return source;
    }

    private void AddDefinition(IDefinitionNode definition, SchemaErrors errors)
    {
        switch (definition)
        {
            case ITypeDefinitionNode { IsExtension: true }:
                break;
            case ITypeDefinitionNode type:
                if (!_types.TryAdd(type.Name.Value, new TypeSource(type, isBuiltIn: false)))
                {
                    errors.Add(
                        type.Name.Value, "there is more than one type of this name. Give one another name, or make it an extension.");
                }


                break;
            case DirectiveDefinitionNode directive:
                if (!_directives.TryAdd(directive.Name.Value, directive))
                {
                    errors.Add($"@{directive.Name.Value}", "there is more than one directive of this name. Give one another name.");
                }

                break;
            case SchemaDefinitionNode schema:
                if (!schema.IsExtension && _schemaParts.Exists(s => !s.IsExtension))
                {
                    errors.Add("schema", "there is more than one schema definition. Make one an extension.");
                }
                else
                {
                    _schemaParts.Insert(schema.IsExtension ? _schemaParts.Count : 0, schema);
                }

                break;
            default:
                errors.Add("schema", "a type system document must not contain an operation or a fragment.");
                break;
        }
    }

    /// <summary>The specification's own definition replaces one of the same name, which a document may repeat if it agrees.</summary>
    private void AddSpecified(IDefinitionNode definition, SchemaErrors errors)
    {
        if (definition is DirectiveDefinitionNode directive)
        {
            if (_directives.Remove(directive.Name.Value, out var repeated))
            {
                SpecifiedDefinitions.CheckRepeated(directive, repeated, errors);
            }

            _directives.Add(directive.Name.Value, directive);
        }
        else if (definition is ITypeDefinitionNode type)
        {
            var specified = new TypeSource(type, isBuiltIn: true);
            if (_types.Remove(type.Name.Value, out var repeated))
            {
                AddRepeated(specified, repeated, errors);
            }

            _types.Add(type.Name.Value, specified);
        }
    }

    private static void AddRepeated(TypeSource specified, TypeSource repeated, SchemaErrors errors)
    {
        if (repeated.Definition.Kind != specified.Definition.Kind)
        {
            errors.Add(specified.Name, "this name belongs to the specification. Give the type another name.");
        }
        else if (repeated.Definition is ScalarTypeDefinitionNode)
        {
            specified.TryExtend(repeated.Definition);
        }
    }

    private void AddExtension(ITypeDefinitionNode extension, SchemaErrors errors)
    {
        var name = extension.Name.Value;
        if (!_types.TryGetValue(name, out var type))
        {
            errors.Add(name, "an undefined type cannot be extended.", NameSuggestions.DidYouMean(name, _types.Keys));
        }
        else if (!type.TryExtend(extension))
        {
            errors.Add(name, "an extension must be of the same kind as the type it extends.");
        }
    }

    private List<OperationTypeDefinitionNode> FindRootTypes()
    {
        var named = _schemaParts.SelectMany(s => s.OperationTypes).ToList();
        if (_schemaParts.Exists(s => !s.IsExtension))
        {
            return named;
        }

        // Without a definition the root types are those with the operations' own names (§3.3.1), whatever kind they are of: a type of such a
        // name that is no root needs a definition which says so.
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            var name = operation.ToString();
            if (_types.ContainsKey(name) && !named.Exists(n => n.Operation == operation))
            {
                named.Add(new OperationTypeDefinitionNode(operation, new NamedTypeNode(new NameNode(name))));
            }
        }

        return named;
    }
}
