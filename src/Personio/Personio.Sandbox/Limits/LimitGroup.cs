namespace Personio.Sandbox.Limits;

/// <summary>Endpoint metadata: requests to all endpoints of one group share their counters.</summary>
/// <param name="Name">What the group is called; the key of its counters.</param>
/// <param name="Rules">All of them must have a request left.</param>
internal sealed record LimitGroup(string Name, params RateRule[] Rules)
{
    public static LimitGroup V1Authentication { get; } = new("v1 auth", RateRule.V1Authentication);

    public static LimitGroup V1Employees { get; } = new("v1 employees", RateRule.V1EmployeesMinute, RateRule.V1EmployeesBurst);

    public static LimitGroup V1Documents { get; } = new("v1 documents", RateRule.V1Documents);

    public static LimitGroup Recruiting { get; } = new("recruiting", RateRule.Recruiting);

    public static LimitGroup V2Token { get; } = new("v2 auth", RateRule.V2Token);

    public static LimitGroup V2Persons { get; } = new("v2 persons", RateRule.V2Persons);

    public static LimitGroup V2(string endpoint) => new("v2 " + endpoint, RateRule.V2Default);
}
