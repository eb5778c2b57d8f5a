using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Personio.Client.Caching;

namespace Personio.Client.Tests.Testing;

/// <summary>On a machine busy with other tests Redis may take longer than a server would wait.</summary>
internal static class PatientGate
{
    public static OutageGate Create(IServiceProvider provider) =>
        new(TimeProvider.System, provider.GetRequiredService<ILogger<OutageGate>>())
        {
            OperationBound = TimeSpan.FromSeconds(5),
            FirstOperationBound = TimeSpan.FromSeconds(5),
        };
}
