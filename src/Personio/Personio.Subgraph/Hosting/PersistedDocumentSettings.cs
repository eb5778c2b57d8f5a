using GraphQL.AspNetCore;

namespace Personio.Subgraph.Hosting;

/// <summary>Reads which documents the server keeps, and whether it runs any others.</summary>
internal static class PersistedDocumentSettings
{
    private const string ModeSetting = "GraphQL:PersistedDocuments";
    private const string FolderSetting = "GraphQL:PersistedDocumentsFolder";

    /// <summary>Reads the settings; empty ones count as not set.</summary>
    /// <exception cref="SettingsException">The mode is none, or has no folder.</exception>
    public static void Read(IConfiguration configuration, PersistedDocumentOptions options)
    {
        if (configuration[ModeSetting] is not { Length: > 0 } mode)
        {
            return;
        }

        if (!Enum.GetNames<PersistedDocumentMode>().Contains(mode, StringComparer.OrdinalIgnoreCase))
        {
            throw new SettingsException($"{ModeSetting} is \"{mode}\"; it must be Off, Prefer or Require.");
        }

        options.Mode = Enum.Parse<PersistedDocumentMode>(mode, ignoreCase: true);
        options.Folder = configuration[FolderSetting] is { Length: > 0 } folder ? folder : null;
        if (options is { Mode: not PersistedDocumentMode.Off, Folder: null })
        {
            throw new SettingsException($"{ModeSetting} is {options.Mode}, which needs documents: set {FolderSetting} to their folder.");
        }
    }
}
