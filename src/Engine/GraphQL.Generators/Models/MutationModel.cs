namespace GraphQL.Generators.Models;

/// <summary>A mutation that follows the convention.</summary>
/// <param name="HasInput">True where its arguments are the fields of one argument.</param>
/// <param name="HasPayload">True where the payload is made of its result; false where the result is the payload.</param>
/// <param name="Errors">What its exceptions become, the most special first.</param>
internal sealed record MutationModel(bool HasInput, bool HasPayload, EquatableArray<ErrorMappingModel> Errors);

/// <summary>What stands for an exception.</summary>
/// <param name="ExceptionClr">The exception's type.</param>
/// <param name="Factory">What makes the error when it is called with the exception; null where the exception is the error.</param>
internal sealed record ErrorMappingModel(string ExceptionClr, string? Factory);
