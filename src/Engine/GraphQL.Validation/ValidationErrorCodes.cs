namespace GraphQL.Validation;

/// <summary>The stable codes of <see cref="ValidationError.Code"/>.</summary>
public static class ValidationErrorCodes
{
    /// <summary>A rule of the specification is broken.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>More errors than <see cref="ValidationLimits.MaxValidationErrors"/>; validation stopped there.</summary>
    public const string TooManyErrors = "MAX_VALIDATION_ERRORS_EXCEEDED";

    /// <summary>More fields than <see cref="ValidationLimits.MaxExpandedFields"/>; the parser has the same code for those that are written.</summary>
    public const string MaxFields = "MAX_FIELDS_EXCEEDED";

    /// <summary>Deeper than <see cref="ValidationLimits.MaxDepth"/>.</summary>
    public const string MaxDepth = "MAX_DEPTH_EXCEEDED";

    /// <summary>More aliases than <see cref="ValidationLimits.MaxAliases"/>.</summary>
    public const string MaxAliases = "MAX_ALIASES_EXCEEDED";

    /// <summary>More root fields than <see cref="ValidationLimits.MaxRootFields"/>.</summary>
    public const string MaxRootFields = "MAX_ROOT_FIELDS_EXCEEDED";

    /// <summary>More fragment visits than <see cref="ValidationLimits.MaxFragmentVisits"/>.</summary>
    public const string MaxFragmentVisits = "MAX_FRAGMENT_VISITS_EXCEEDED";

    /// <summary>Introspection nested deeper than one of the introspection limits.</summary>
    public const string MaxIntrospectionDepth = "MAX_INTROSPECTION_DEPTH_EXCEEDED";

    /// <summary>One path goes through a field more often than <see cref="ValidationLimits.MaxFieldCycles"/>.</summary>
    public const string MaxFieldCycles = "MAX_FIELD_CYCLES_EXCEEDED";

    /// <summary>Merging needs more comparisons than <see cref="ValidationLimits.MaxFieldMergeComparisons"/>.</summary>
    public const string MaxFieldMergeComparisons = "MAX_FIELD_MERGE_COMPARISONS";
}
