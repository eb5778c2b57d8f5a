namespace GraphQL.Execution;

/// <summary>What a field does to the policy of an answer that has it.</summary>
/// <param name="MaxAge">The most seconds that the answer may be kept; null where the field is as old as what it belongs to.</param>
/// <param name="IsPrivate">Whether the answer is only for who has asked.</param>
public readonly record struct FieldCacheHint(int? MaxAge, bool IsPrivate);
