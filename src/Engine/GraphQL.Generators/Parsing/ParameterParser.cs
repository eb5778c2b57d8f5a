using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Reads a resolver's parameters.</summary>
internal sealed class ParameterParser(ParsingContext context, TypeRegistry types, ListInputParser lists)
{
    private const int DefaultPageSize = 25;
    private const int DefaultMaxPageSize = 100;
    private static readonly string[] PagingNames = ["first", "after", "last", "before"];

    private readonly ParameterRules _rules = new(context);
    private readonly QueryParameterParser _queries = new(context, lists);
    private readonly RequestParameterParser _requests = new(context);

    /// <summary>The parameters and the arguments that some of them are; null where one cannot be filled, which has been reported.</summary>
    public ResolverParameters? Parse(IMethodSymbol method, INamedTypeSymbol? parent, bool isBatch)
    {
        var parameters = new List<ParameterModel>();
        var arguments = new List<InputValueModel>();
        var complete = true;
        foreach (var parameter in method.Parameters)
        {
            if (Parse(parameter, method, parent, isBatch, arguments) is { } model)
            {
                parameters.Add(model);
            }
            else
            {
                complete = false;
            }
        }

        if (isBatch && complete && parameters.Count(p => p.Kind == ParameterKind.Parent) != 1)
        {
            context.Report(Rules.BatchParent, method.Place(), method.Shown(), parent?.Name ?? "T");
            complete = false;
        }

        return complete ? new ResolverParameters(parameters.ToEquatableArray(), arguments.ToEquatableArray()) : null;
    }

    private ParameterModel? Parse(
        IParameterSymbol parameter, IMethodSymbol method, INamedTypeSymbol? parent, bool isBatch, List<InputValueModel> arguments)
    {
        var kind = _rules.KindOf(parameter);
        if (kind is not ParameterKind.Argument && parameter.Attribute(KnownNames.Authorize) is { } attribute)
        {
            context.Report(
                Rules.AuthorizationPlace, attribute.Place(), $"{method.Shown()}({parameter.Name})", "is marked [Authorize], but it is no argument; mark the method");
        }

        switch (kind)
        {
            case ParameterKind.Parent:
                return Parent(parameter, method, parent, isBatch);
            case ParameterKind.Argument:
                return Argument(parameter, method, arguments);
            case ParameterKind.Paging:
                return Paging(parameter, method, arguments);
            case ParameterKind.Query:
                return _queries.Query(parameter, method, isBatch, arguments);
            case ParameterKind.IsSelected:
                return _queries.IsSelected(parameter, method);
            default:
                return ParseOther(parameter, method);
        }
    }

    /// <summary>What a parameter is that neither has to do with the field nor with its parent.</summary>
    public ParameterModel? ParseOther(IParameterSymbol parameter, IMethodSymbol method)
    {
        switch (_rules.KindOf(parameter))
        {
            case ParameterKind.Service:
                var loader = parameter.Type.TypeKind == TypeKind.Error ? _rules.LoaderOf(parameter) : null;
                return new ParameterModel(ParameterKind.Service, parameter.Name, loader?.QualifiedInterface ?? parameter.Type.Clr());
            case ParameterKind.GlobalState:
            case ParameterKind.User:
            case ParameterKind.EventMessage:
                return _requests.Parse(parameter, method);
            case { } kind:
                return new ParameterModel(kind, parameter.Name, parameter.Type.Clr());
            case null:
                return null; // The compiler reports a type that does not exist.
        }
    }

    private ParameterModel? Parent(IParameterSymbol parameter, IMethodSymbol method, INamedTypeSymbol? parent, bool isBatch)
    {
        if (parent is null)
        {
            context.Report(
                Rules.ParentType, parameter.Place(), parameter.Name, method.Shown(), parameter.Type.Shown(),
                "a root field has no parent; remove [Parent]");
            return null;
        }

        var type = parameter.Type;
        if (isBatch)
        {
            if (!ListTypes.AcceptsReadOnlyList(type))
            {
                context.Report(Rules.BatchParent, parameter.Place(), method.Shown(), parent.Name);
                return null;
            }

            type = ((INamedTypeSymbol)type).TypeArguments[0];
        }

        // A parent of a generated or misspelt type is the compiler's to report.
        if (type.TypeKind == TypeKind.Error)
        {
            return null;
        }

        if (!context.Compilation.HasImplicitConversion(parent, type))
        {
            context.Report(
                Rules.ParentType, parameter.Place(), parameter.Name, method.Shown(), parameter.Type.Shown(),
                $"the parent is a '{parent.Shown()}'");
            return null;
        }

        return new ParameterModel(ParameterKind.Parent, parameter.Name, type.Clr());
    }

    private ParameterModel? Argument(IParameterSymbol parameter, IMethodSymbol method, List<InputValueModel> arguments)
    {
        var site = TypeSite.Of(method, parameter.Place(), isInput: true, parameter);
        if (types.Resolve(parameter.Type, site) is not { } type)
        {
            return null;
        }

        var name = parameter.Attribute(KnownNames.Argument)?.FirstString()
            ?? AnnotationReader.Name(parameter) ?? NamingConventions.OfMember(parameter.Name);
        context.CheckName(name, parameter);
        if (arguments.Exists(a => a.Name == name))
        {
            context.Report(Rules.DuplicateField, parameter.Place(), method.Shown(), name, "argument", name, parameter.Name);
        }

        var literal = DefaultValues.Of(parameter);
        // A default that GraphQL cannot write, such as an empty GUID, applies where null or nothing is given.
        if (literal is null && parameter.HasExplicitDefaultValue)
        {
            type = type with { IsNullable = true };
        }

        arguments.Add(new InputValueModel(
            name, type, AnnotationReader.Read(context.Documentation.Parameter(method, parameter.Name), parameter), literal)
        {
            Demands = AuthorizationReader.ReadInput(context, parameter),
        });
        return new ParameterModel(ParameterKind.Argument, parameter.Name, type.Clr)
        {
            ArgumentIndex = arguments.Count - 1,
            Type = type,
        };
    }

    private static ParameterModel Paging(IParameterSymbol parameter, IMethodSymbol method, List<InputValueModel> arguments)
    {
        var attribute = method.Attribute(KnownNames.UsePaging);
        var index = arguments.Count;
        foreach (var name in PagingNames)
        {
            var isCount = name is "first" or "last";
            var type = new TypeModel(SchemaTypeKind.Scalar, isCount ? "Int" : "String", isCount ? "int" : "string", IsNullable: true)
            {
                Scalar = isCount ? ClrScalar.Int32 : ClrScalar.String,
                IsClrNullable = true,
                IsValueType = isCount,
            };
            arguments.Add(new InputValueModel(name, type, new AnnotationsModel(Description(name), EquatableArray<string>.Empty), null));
        }

        return new ParameterModel(ParameterKind.Paging, parameter.Name, parameter.Type.Clr())
        {
            ArgumentIndex = index,
            DefaultPageSize = attribute?.NamedInt("DefaultPageSize") ?? DefaultPageSize,
            MaxPageSize = attribute?.NamedInt("MaxPageSize") ?? DefaultMaxPageSize,
        };
    }

    private static string Description(string name) => name switch
    {
        "first" => "How many items from the beginning, or behind `after`.",
        "after" => "The cursor that the page begins behind.",
        "last" => "How many items from the end, or ahead of `before`.",
        _ => "The cursor that the page ends ahead of.",
    };
}

internal sealed record ResolverParameters(EquatableArray<ParameterModel> Parameters, EquatableArray<InputValueModel> Arguments);
