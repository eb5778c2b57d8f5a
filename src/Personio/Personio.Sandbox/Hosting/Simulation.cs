using Personio.Sandbox.Authentication;
using Personio.Sandbox.CallLog;
using Personio.Sandbox.Company;
using Personio.Sandbox.Faults;
using Personio.Sandbox.Limits;
using Personio.Sandbox.V1.Employees;

namespace Personio.Sandbox.Hosting;

/// <summary>Everything one sandbox remembers.</summary>
internal sealed class Simulation
{
    public Simulation(SandboxOptions options)
    {
        var now = BerlinTime.FromInstant(options.TimeProvider.GetUtcNow());
        Company = CompanyState.Generate(options.Employees, options.Seed, options.Today ?? DateOnly.FromDateTime(now.DateTime));
        CompanyPage = new CompanyEndpoint(Company, options);
        Attributes = new EmployeeAttributes(Company, options);
        Tokens = new TokenStore(options);
        Limiter = new RateLimiter(options);
    }

    public CompanyState Company { get; }

    public CompanyEndpoint CompanyPage { get; }

    public EmployeeAttributes Attributes { get; }

    public TokenStore Tokens { get; }

    public RateLimiter Limiter { get; }

    public FaultPlan Faults { get; } = new();

    public CallRecorder Calls { get; } = new();
}
