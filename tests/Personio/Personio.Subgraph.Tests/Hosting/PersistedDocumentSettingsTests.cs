using GraphQL.AspNetCore;
using Microsoft.Extensions.Configuration;
using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Tests.Hosting;

public sealed class PersistedDocumentSettingsTests
{
    [Theory]
    [InlineData(null, null, PersistedDocumentMode.Off, null)]
    [InlineData("", "documents", PersistedDocumentMode.Off, null)]
    [InlineData("Off", "", PersistedDocumentMode.Off, null)]
    [InlineData("prefer", "documents", PersistedDocumentMode.Prefer, "documents")]
    [InlineData("Require", "documents", PersistedDocumentMode.Require, "documents")]
    public void Read_SettingsThatFit_SetsModeAndFolder(string? mode, string? folder, PersistedDocumentMode expectedMode, string? expectedFolder)
    {
        var options = Read(mode, folder);

        (options.Mode, options.Folder).ShouldBe((expectedMode, expectedFolder));
    }

    [Theory]
    [InlineData("Trusted", "documents", "GraphQL:PersistedDocuments is \"Trusted\"; it must be Off, Prefer or Require.")]
    [InlineData("1", "documents", "GraphQL:PersistedDocuments is \"1\"; it must be Off, Prefer or Require.")]
    [InlineData("Require", null, "set GraphQL:PersistedDocumentsFolder")]
    [InlineData("Prefer", "", "set GraphQL:PersistedDocumentsFolder")]
    public void Read_SettingsThatDoNotFit_NamesTheSetting(string mode, string? folder, string messagePart) =>
        Should.Throw<SettingsException>(() => Read(mode, folder)).Message.ShouldContain(messagePart);

    private static PersistedDocumentOptions Read(string? mode, string? folder)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["GraphQL:PersistedDocuments"] = mode,
                ["GraphQL:PersistedDocumentsFolder"] = folder,
            })
            .Build();
        var options = new PersistedDocumentOptions();
        PersistedDocumentSettings.Read(configuration, options);
        return options;
    }
}
