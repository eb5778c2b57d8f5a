using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Gives mutations the shape of the convention: one argument, an input object; a payload with the result and the errors.</summary>
internal sealed class MutationConventionParser(ParsingContext context, TypeRegistry types)
{
    /// <summary>The .NET type that holds a mutation's result or its errors.</summary>
    public const string PayloadClr = "global::GraphQL.Data.MutationPayload";

    private const string ErrorInterface = "Error";

    private readonly MutationErrorParser _errors = new(context, types);
    private readonly OwnMutationPayloads _ownPayloads = new(context);
    private readonly List<ObjectTypeModel> _payloads = [];
    private readonly List<UnionTypeModel> _unions = [];
    private readonly List<InputTypeModel> _inputs = [];

    /// <summary>The field in the convention's shape, where it follows the convention.</summary>
    public FieldModel Apply(FieldModel field, ISymbol member)
    {
        if (member is not IMethodSymbol method || field.Source is not ResolverSourceModel source)
        {
            return field;
        }

        var result = ResultType.Of(method.ReturnType).Type;
        if (MutationNames.Of(method, field.Name) is not { } names)
        {
            if (MutationRules.ErrorsOf(method).Any() || MutationRules.ReturnedErrors(result).Any())
            {
                context.Report(
                    Rules.MutationConventionPlace, method.Place(), method.Shown(),
                    "declares errors but does not follow the mutation convention; mark it [UseMutationConvention]");
            }

            return field;
        }

        var errors = _errors.Parse(method, result);
        var isPayload = field.Type.Kind == SchemaTypeKind.Object && field.Type.Name == names.Payload;
        var hasInput = field.Arguments.Count > 0 && !IsInput(field.Arguments, names);
        if (hasInput)
        {
            field = WithInput(field, source, names, method);
            source = (ResolverSourceModel)field.Source;
        }

        if (isPayload && errors.Names.Count == 0)
        {
            return field with { Source = source with { Mutation = new MutationModel(hasInput, HasPayload: false, errors.Mappings) } };
        }

        if (!isPayload)
        {
            AddPayload(field.Type, names, errors, method);
        }
        else if (ErrorsField(names, errors, method) is { } errorsField)
        {
            _ownPayloads.Add(field.Type.Name, errorsField, method);
        }

        return field with
        {
            Type = Object(names.Payload, SchemaTypeKind.Object, isNullable: false),
            Source = source with { Mutation = new MutationModel(hasInput, HasPayload: true, errors.Mappings) },
        };
    }

    /// <summary>Adds the types that the convention made, when all others are known.</summary>
    public void AddTypes(
        List<ObjectTypeModel> objects, List<InterfaceTypeModel> interfaces, List<UnionTypeModel> unions, List<InputTypeModel> inputs)
    {
        for (var i = 0; i < objects.Count; i++)
        {
            if (objects[i].Clr is not null && _errors.Known.TryGetValue(objects[i].Name, out var error))
            {
                CheckMessage(objects[i], error.Type, error.Mutation);
                objects[i] = objects[i] with
                {
                    Implements = objects[i].Implements.Append(ErrorInterface).Distinct().OrderBy(n => n, StringComparer.Ordinal).ToEquatableArray(),
                };
            }
        }

        _ownPayloads.Complete(objects);
        objects.AddRange(_payloads);
        unions.AddRange(_unions);
        inputs.AddRange(_inputs);
        // The schema may bring one of its own, with more fields.
        if (_errors.Known.Count > 0 && !interfaces.Exists(i => i.Name == ErrorInterface)
            && types.TryClaim(ErrorInterface, _errors.Known.Values.First().Mutation))
        {
            interfaces.Add(new InterfaceTypeModel(
                ErrorInterface, Describe("Why a mutation did not happen."), EquatableArray<string>.Empty,
                new[] { Field("message", Message, "What is wrong and what to do, for people.", new PropertySourceModel("Message")) }
                    .ToEquatableArray()));
        }
    }

    private static TypeModel Message { get; } = new(SchemaTypeKind.Scalar, "String", "string", IsNullable: false) { Scalar = ClrScalar.String };

    private static bool IsInput(EquatableArray<InputValueModel> arguments, MutationNames names) =>
        arguments.Count == 1 && arguments[0].Name == names.Argument
        && arguments[0].Type is { Kind: SchemaTypeKind.Input, IsNullable: false } type && type.Name == names.Input;

    private static AnnotationsModel Describe(string? text) => new(text, EquatableArray<string>.Empty);

    private static FieldModel Field(string name, TypeModel type, string? description, FieldSourceModel source) =>
        new(name, type, Describe(description), EquatableArray<InputValueModel>.Empty, source);

    private static TypeModel Object(string name, SchemaTypeKind kind, bool isNullable) => new(kind, name, "object", isNullable);

    private FieldModel WithInput(FieldModel field, ResolverSourceModel source, MutationNames names, IMethodSymbol method)
    {
        if (types.TryClaim(names.Input, method))
        {
            var fields = field.Arguments.Select(a => new InputFieldModel(a, a.Name, InputFieldTarget.Assignment));
            _inputs.Add(new InputTypeModel(
                names.Input, Clr: null, AnnotationsModel.None, IsOneOf: false, IsRecord: false, fields.ToEquatableArray()));
        }

        var argument = new InputValueModel(names.Argument, Object(names.Input, SchemaTypeKind.Input, isNullable: false), AnnotationsModel.None, null);
        var parameters = source.Parameters.Select(p =>
            p.Kind == ParameterKind.Argument ? p with { InputField = field.Arguments[p.ArgumentIndex].Name } : p);
        return field with
        {
            Arguments = new[] { argument }.ToEquatableArray(),
            Source = source with { Parameters = parameters.ToEquatableArray() },
        };
    }

    private void AddPayload(TypeModel result, MutationNames names, MutationErrors errors, IMethodSymbol method)
    {
        if (types.TryClaim(names.Payload, method))
        {
            _payloads.Add(new ObjectTypeModel(
                names.Payload, PayloadClr, AnnotationsModel.None, EquatableArray<string>.Empty,
                PayloadFields(result, names, errors, method).ToEquatableArray()) { SharesClr = true });
        }
    }

    private IEnumerable<FieldModel> PayloadFields(TypeModel result, MutationNames names, MutationErrors errors, IMethodSymbol method)
    {
        var named = result;
        while (named.Item is { } item)
        {
            named = item;
        }

        var resultName = names.Result ?? NamingConventions.OfMember(named.Name);
        context.CheckName(resultName, method);
        yield return Field(
            resultName,
            result with { IsNullable = true, Override = result.Override?.TrimEnd('!') },
            context.Documentation.Returns(method),
            new PropertySourceModel("Result"));
        if (errors.Names.Count > 0 && ErrorsField(names, errors, method) is { } errorsField)
        {
            yield return errorsField;
        }
    }

    // Null, after saying why, where another type has the union's name.
    private FieldModel? ErrorsField(MutationNames names, MutationErrors errors, IMethodSymbol method)
    {
        if (!types.TryClaim(names.ErrorUnion, method))
        {
            return null;
        }

        context.CheckName(names.Errors, method);
        _unions.Add(new UnionTypeModel(names.ErrorUnion, Describe("Why the mutation did not happen."), errors.Names));
        var list = new TypeModel(SchemaTypeKind.List, "", "object", IsNullable: true)
        {
            Item = Object(names.ErrorUnion, SchemaTypeKind.Union, isNullable: false),
        };
        return Field(
            names.Errors, list, "Why the mutation did not happen; null where it did.", new PropertySourceModel("Errors"));
    }

    private void CheckMessage(ObjectTypeModel type, INamedTypeSymbol error, IMethodSymbol method)
    {
        if (!type.Fields.Any(f => f is { Name: "message", Type.Sdl: "String!" }))
        {
            _errors.Report(error, method, error.Place(), "has no 'string Message', which every error has; give it one");
        }
    }
}
