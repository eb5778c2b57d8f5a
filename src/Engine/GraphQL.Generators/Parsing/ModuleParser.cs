using System.Collections.Immutable;
using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Reads everything that the declarations of an assembly can reach.</summary>
internal sealed partial class ModuleParser
{
    private readonly ParsingContext _context;
    private readonly TypeRegistry _types;
    private readonly ObjectTypeParser _objectTypes;
    private readonly AbstractTypeParser _abstractTypes;
    private readonly InputTypeParser _inputTypes;
    private readonly EnumTypeParser _enumTypes;
    private readonly MutationConventionParser _conventions;
    private readonly ListInputParser _lists;
    private readonly ReferenceResolverParser _references;
    private readonly List<INamedTypeSymbol> _queries = [];
    private readonly List<INamedTypeSymbol> _mutations = [];
    private readonly List<INamedTypeSymbol> _subscriptions = [];
    private readonly List<ObjectTypeModel> _objects = [];
    private readonly List<InterfaceTypeModel> _interfaces = [];
    private readonly List<InputTypeModel> _inputs = [];
    private readonly List<EnumTypeModel> _enums = [];

    private ModuleParser(ParsingContext context)
    {
        _context = context;
        _types = new TypeRegistry(context);
        _lists = new ListInputParser(context, _types);
        var resolvers = new ResolverParser(context, _types, _lists);
        var properties = new PropertyParser(context, _types, resolvers);
        _objectTypes = new ObjectTypeParser(context, _types, resolvers, properties);
        _abstractTypes = new AbstractTypeParser(context, _types, resolvers, properties);
        _inputTypes = new InputTypeParser(context, _types);
        _enumTypes = new EnumTypeParser(context);
        _conventions = new MutationConventionParser(context, _types);
        _references = new ReferenceResolverParser(context, _types, _lists);
    }

    /// <summary>Parses an assembly.</summary>
    /// <param name="typeNames">The metadata names of the classes with an attribute of ours.</param>
    /// <param name="loaderClasses">The metadata names of the classes with <c>[DataLoader]</c> methods.</param>
    /// <param name="rootNamespace">The project's root namespace; null where the compiler was not told.</param>
    public static ModuleParseResult Parse(
        Compilation compilation, ImmutableArray<string> typeNames, ImmutableArray<string> loaderClasses,
        ImmutableArray<DocumentationFile> documentation, string? rootNamespace, CancellationToken cancellationToken)
    {
        if (typeNames.IsEmpty && loaderClasses.IsEmpty)
        {
            return new ModuleParseResult(null, EquatableArray<DiagnosticModel>.Empty);
        }

        var context = new ParsingContext(compilation, new Documentation(documentation), cancellationToken);
        var module = new ModuleParser(context).Parse(typeNames, loaderClasses, rootNamespace);
        return new ModuleParseResult(module, context.Diagnostics.ToEquatableArray());
    }

    private ModuleModel Parse(ImmutableArray<string> typeNames, ImmutableArray<string> loaderClasses, string? rootNamespace)
    {
        var loaders = new DataLoaderParser(_context);
        foreach (var name in Sorted(loaderClasses))
        {
            loaders.Parse(name);
        }

        var declared = Sorted(typeNames).ToList();
        declared.ForEach(CollectStatic);
        _types.Reserve("Query");
        _types.Reserve("Mutation");
        _types.Reserve("Subscription");
        AddRoot("Query", _queries);
        AddRoot("Mutation", _mutations);
        AddRoot("Subscription", _subscriptions);
        declared.ForEach(RegisterDeclared);
        ParseReached();
        var unions = _abstractTypes.Unions().ToList();
        var rules = new DerivedRules(_context);
        rules.Add(_objects, _interfaces, unions, _enums);
        var (filters, sorts) = _lists.Parse(_objects);
        ParseReached(); // enums that only filters have
        var references = declared.SelectMany(ReferencesOf).ToEquatableArray();
        _conventions.AddTypes(_objects, _interfaces, unions, _inputs);
        rules.AddInputs(_objects, _interfaces, _inputs);
        var (space, moduleName) = ModuleNaming.Of(_context.Compilation, rootNamespace);
        var hasServices = _context.Compilation.GetTypeByMetadataName(KnownNames.ServiceProviderExtensions) is not null;
        return new ModuleModel(space, moduleName, hasServices)
        {
            Objects = _objects.OrderBy(o => o.Clr is not null).ThenBy(o => o.Clr is null ? "" : o.Name, StringComparer.Ordinal)
                .ToEquatableArray(),
            Interfaces = _interfaces.OrderBy(i => i.Name, StringComparer.Ordinal).ToEquatableArray(),
            Unions = unions.OrderBy(u => u.Name, StringComparer.Ordinal).ToEquatableArray(),
            Enums = _enums.OrderBy(e => e.Name, StringComparer.Ordinal).ToEquatableArray(),
            Inputs = _inputs.OrderBy(i => i.Name, StringComparer.Ordinal).ToEquatableArray(),
            Filters = filters,
            Sorts = sorts,
            Scalars = _types.Scalars.ToEquatableArray(),
            DataLoaders = _context.DataLoaders.OrderBy(l => l.QualifiedInterface, StringComparer.Ordinal).ToEquatableArray(),
            References = references,
            SchemaDirectives = AnnotationReader.Read(null, _context.Compilation.Assembly).Directives,
            Authorizations = _context.Authorizations.Distinct()
                .OrderBy(a => a.Type, StringComparer.Ordinal).ThenBy(a => a.Field, StringComparer.Ordinal).ThenBy(a => a.Argument, StringComparer.Ordinal)
                .ToEquatableArray(),
        };
    }

    private IEnumerable<INamedTypeSymbol> Sorted(ImmutableArray<string> names) => names.Distinct().OrderBy(n => n, StringComparer.Ordinal)
        .Select(_context.Compilation.Assembly.GetTypeByMetadataName).OfType<INamedTypeSymbol>();

    // The static classes come first: they name types, and add fields to them, wherever those are met.
    private void CollectStatic(INamedTypeSymbol type)
    {
        if (type.Has(KnownNames.QueryType) && CheckShape(type))
        {
            _queries.Add(type);
        }

        if (type.Has(KnownNames.MutationType) && CheckShape(type))
        {
            _mutations.Add(type);
        }

        if (type.Has(KnownNames.SubscriptionType) && CheckShape(type))
        {
            _subscriptions.Add(type);
        }

        foreach (var extended in Extended(type))
        {
            if (CheckShape(type))
            {
                _context.AddExtension(extended.Type, type, extended.Kind);
            }
        }
    }

    private void RegisterDeclared(INamedTypeSymbol type)
    {
        foreach (var (extended, kind) in Extended(type))
        {
            _types.Register(extended, kind, type.Place());
        }

        if (type.Has(KnownNames.ObjectType))
        {
            _types.Register(type, SchemaTypeKind.Object, type.Place());
        }

        if (type.Has(KnownNames.InterfaceType))
        {
            _types.Register(type, SchemaTypeKind.Interface, type.Place());
        }

        if (type.Has(KnownNames.UnionType))
        {
            _types.Register(type, SchemaTypeKind.Union, type.Place());
        }

        if (type.Has(KnownNames.EnumType))
        {
            _types.Register(type, SchemaTypeKind.Enum, type.Place());
        }

        if (type.Has(KnownNames.InputType))
        {
            _types.Register(type, SchemaTypeKind.Input, type.Place());
        }
    }

    private static IEnumerable<(INamedTypeSymbol Type, SchemaTypeKind Kind)> Extended(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (KindOf(attribute.AttributeClass) is { } kind
                && attribute.AttributeClass!.TypeArguments[0] is INamedTypeSymbol { TypeKind: not TypeKind.Error } extended)
            {
                yield return (extended, kind);
            }
        }
    }

    private static SchemaTypeKind? KindOf(INamedTypeSymbol? attribute) =>
        attribute.Is(KnownNames.ObjectTypeOf) ? SchemaTypeKind.Object
        : attribute.Is(KnownNames.InterfaceTypeOf) ? SchemaTypeKind.Interface
        : attribute.Is(KnownNames.UnionTypeOf) ? SchemaTypeKind.Union
        : null;

    private bool CheckShape(INamedTypeSymbol type)
    {
        var isPartial = type.DeclaringSyntaxReferences.Any(r =>
            r.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax declaration
            && declaration.Modifiers.Any(m => m.Text == "partial"));
        if (!type.IsStatic || !isPartial)
        {
            _context.Report(Rules.ResolverClassShape, type.Place(), type.Shown());
        }

        return type.IsStatic;
    }

    private void AddRoot(string name, List<INamedTypeSymbol> classes)
    {
        if (classes.Count == 0)
        {
            return;
        }

        var root = _objectTypes.ParseRoot(name, classes, _conventions);
        if (root.Fields.Count > 0)
        {
            _objects.Add(root);
        }
    }

    private void ParseReached()
    {
        while (_types.TryTake(out var type))
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
            switch (type.Kind)
            {
                case SchemaTypeKind.Object:
                    _abstractTypes.Add(type);
                    Keep(_objects, _objectTypes.Parse(type));
                    break;
                case SchemaTypeKind.Interface:
                    Keep(_interfaces, _abstractTypes.ParseInterface(type));
                    break;
                case SchemaTypeKind.Union:
                    _abstractTypes.ParseUnion(type);
                    break;
                case SchemaTypeKind.Input:
                    Keep(_inputs, _inputTypes.Parse(type));
                    break;
                default:
                    Keep(_enums, _enumTypes.Parse(type));
                    break;
            }
        }
    }

    private static void Keep<T>(List<T> models, T? model) where T : class
    {
        if (model is not null)
        {
            models.Add(model);
        }
    }
}

/// <summary>What parsing an assembly gave; no module where it declares nothing.</summary>
internal sealed record ModuleParseResult(ModuleModel? Module, EquatableArray<DiagnosticModel> Diagnostics);
