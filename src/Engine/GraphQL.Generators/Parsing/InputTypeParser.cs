using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Reads input objects: constructor parameters and settable properties.</summary>
internal sealed class InputTypeParser(ParsingContext context, TypeRegistry types)
{
    public InputTypeModel? Parse(RegisteredType registered)
    {
        var type = registered.Symbol;
        AuthorizationReader.CheckInput(context, type);
        var isOneOf = type.Has(KnownNames.OneOf);
        var fields = new List<InputFieldModel>();
        var constructor = PropertyParser.PrimaryConstructor(type);
        if (constructor is null && type.TypeKind != TypeKind.Struct)
        {
            return Refuse(type, "has no public constructor; give it one");
        }

        foreach (var parameter in constructor?.Parameters ?? [])
        {
            var property = type.ReadableProperties().FirstOrDefault(p => IsOf(parameter, p));
            if (Constructed(parameter, property) is { } field)
            {
                Add(fields, field, registered, parameter);
            }
        }

        foreach (var property in type.ReadableProperties())
        {
            var isConstructed = constructor?.Parameters.Any(p => IsOf(p, property)) == true;
            if (!isConstructed && property.SetMethod is { DeclaredAccessibility: Accessibility.Public } && !property.Has(KnownNames.Ignore)
                && Assigned(property) is { } field)
            {
                Add(fields, field, registered, property);
            }
        }

        if (fields.Count == 0)
        {
            context.Report(
                Rules.EmptyType, type.Place(), registered.Name, "input fields", "give it constructor parameters or settable properties");
            return null;
        }

        if (isOneOf && fields.Find(f => !f.Value.Type.IsNullable || f.Value.Default is not null) is { } wrong)
        {
            return Refuse(type, $"is marked [OneOf], so '{wrong.Member}' must be nullable and have no default");
        }

        return new InputTypeModel(
            registered.Name, type.Clr(), AnnotationReader.Read(context.Documentation.Summary(type), type), isOneOf,
            type.IsRecord || type.IsValueType, fields.ToEquatableArray());
    }

    private static bool IsOf(IParameterSymbol parameter, IPropertySymbol property) =>
        string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase);

    private InputFieldModel? Constructed(IParameterSymbol parameter, IPropertySymbol? property)
    {
        var site = TypeSite.Of(parameter.ContainingType, parameter.Place(), isInput: true, parameter, property);
        if (types.Resolve(parameter.Type, site) is not { } type)
        {
            return null;
        }

        var literal = DefaultValues.Of(parameter);
        if (literal is null && parameter.HasExplicitDefaultValue)
        {
            type = type with { IsNullable = true };
        }

        var documentation = context.Documentation.Parameter(parameter.ContainingType, parameter.Name)
            ?? (property is null ? null : context.Documentation.Summary(property));
        return new InputFieldModel(
            new InputValueModel(
                AnnotationReader.Name(parameter, property) ?? NamingConventions.OfMember(parameter.Name), type,
                AnnotationReader.Read(documentation, parameter, property), literal)
            {
                Demands = AuthorizationReader.ReadInput(context, parameter, property),
            },
            parameter.Name, InputFieldTarget.Constructor);
    }

    private InputFieldModel? Assigned(IPropertySymbol property)
    {
        if (property is { SetMethod.IsInitOnly: true, IsRequired: false, ContainingType: { IsRecord: false, IsValueType: false } })
        {
            context.Report(
                Rules.InputShape, property.Place() ?? property.ContainingType.Place(), property.ContainingType.Shown(),
                $"is a class, so its property '{property.Name}' cannot be init-only and optional; "
                + "make it a record, or the property 'required' or 'set'");
            return null;
        }

        if (types.Resolve(property.Type, TypeSite.Of(property, property.Place(), isInput: true, property)) is not { } type)
        {
            return null;
        }

        return new InputFieldModel(
            new InputValueModel(
                AnnotationReader.Name(property) ?? NamingConventions.OfMember(property.Name), type,
                AnnotationReader.Read(context.Documentation.Summary(property), property),
                DefaultValues.Of(property, context.Compilation, context.CancellationToken))
            {
                Demands = AuthorizationReader.ReadInput(context, property),
            },
            property.Name, property.IsRequired ? InputFieldTarget.Initializer : InputFieldTarget.Assignment);
    }

    private void Add(List<InputFieldModel> fields, InputFieldModel field, RegisteredType owner, ISymbol member)
    {
        context.CheckName(field.Value.Name, member);
        if (fields.Find(f => f.Value.Name == field.Value.Name) is { } other)
        {
            context.Report(
                Rules.DuplicateField, member.Place() ?? owner.Symbol.Place(), owner.Name, field.Value.Name,
                "input field", other.Member, field.Member);
        }
        else
        {
            fields.Add(field);
        }
    }

    private InputTypeModel? Refuse(INamedTypeSymbol type, string problem)
    {
        context.Report(Rules.InputShape, type.Place(), type.Shown(), problem);
        return null;
    }
}
