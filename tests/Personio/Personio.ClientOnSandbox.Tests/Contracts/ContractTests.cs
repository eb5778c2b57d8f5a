using Personio.Contracts;

[assembly: TestRun]

namespace Personio.ClientOnSandbox.Tests.Contracts;

/// <summary>Runs after all others.</summary>
[CollectionDefinition(nameof(AfterAllOthers), DisableParallelization = true)]
public sealed class AfterAllOthers;

/// <summary>Whatever the other tests of this project sent and were answered, held against Personio's OpenAPI files.</summary>
[Collection(nameof(AfterAllOthers))]
public sealed class ContractTests
{
    internal static readonly ContractLedger Ledger = new(checksRequests: true);

    [Fact]
    public void Exchanges_OfAllTests_AreAsTheOpenApiFilesSay()
    {
        SkipWithoutFiles();
        Ledger.Unexplained.ShouldBeEmpty(
            "Client or sandbox differs from Personio's OpenAPI file. Where Personio itself is known to differ, say so with its source in KnownDeviations.");
    }

    [Fact]
    public void Deviations_OfRequests_WereAllMet()
    {
        SkipWithoutFiles();
        SkipUnlessAllRan();
        Ledger.Unmet.ShouldBeEmpty("An entry of KnownDeviations is not, or no longer, true.");
    }

    [Fact]
    public void Operations_ThatTheClientHas_WereAllCalled()
    {
        SkipWithoutFiles();
        SkipUnlessAllRan();
        CoveragePage.Uncalled(Ledger.Calls, row => row.HasClient).ShouldBeEmpty("docs/personio/coverage.md says that the client has these, and no test calls them.");
    }

    private static void SkipWithoutFiles() =>
        Assert.SkipUnless(Ledger.IsOpen, "Personio's OpenAPI files are not beside the repository: no folder there holds personio/openapi-v1.");

    private static void SkipUnlessAllRan() =>
        Assert.SkipUnless(TestRunAttribute.Missing(typeof(ContractTests)).Count == 0, "Only some of the project's tests ran; all of them together tell.");
}
