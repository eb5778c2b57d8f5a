namespace GraphQL.Validation;

/// <summary>One reason why a document may not run.</summary>
/// <param name="Message">What is wrong and, where it can be guessed, what was meant.</param>
/// <param name="Locations">The places in the document the message is about, in its order; empty for nodes made by code.</param>
/// <param name="Code">A stable code for <c>extensions.code</c>, one of <see cref="ValidationErrorCodes"/>.</param>
/// <param name="Rule">The rule's name as the reference implementation has it (<c>FieldsOnCorrectType</c>), or the limit's setting.</param>
/// <param name="SpecifiedBy">The section of the specification that asks for it; null for limits, which are ours.</param>
public sealed record ValidationError(
    string Message, IReadOnlyList<SourceLocation> Locations, string Code, string Rule, string? SpecifiedBy = null);

/// <summary>A place in a document.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct SourceLocation(int Line, int Column);
