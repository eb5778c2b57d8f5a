using Personio.Client.Employees;

namespace Personio.Subgraph.Employees.Attributes;

/// <summary>Classes attributes by what Personio documents of them (Personio v1: the wrapped attribute).</summary>
internal static class AttributeClasses
{
    private const string OwnPrefix = "dynamic_";

    public static AttributeDataClass Of(CustomAttribute attribute) => (attribute.UniversalId ?? attribute.Key) switch
    {
        _ when attribute.Currency is not null => AttributeDataClass.Pay,
        "fix_salary" or "fix_salary_interval" or "hourly_salary" or "iban" or "bic" or "bank_account_holder" => AttributeDataClass.Pay,
        "id" or "created_at" or "last_modified_at" => AttributeDataClass.Technical,
        var key when key.StartsWith(OwnPrefix, StringComparison.Ordinal) => AttributeDataClass.Unclassified,
        _ => AttributeDataClass.Personal,
    };
}
