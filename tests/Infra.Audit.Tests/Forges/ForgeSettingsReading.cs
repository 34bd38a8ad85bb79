using Infra.Audit.Governance;
using Infra.Forges;
using Infra.Forges.Settings;
using Infra.Forges.Web;
using Infra.Reports.Audits;
using Infra.Testing.Web;

namespace Infra.Audit.Tests.Forges;

/// <summary>Reads the settings of a forge from a server on this machine.</summary>
internal static class ForgeSettingsReading
{
    private static readonly RetryPolicy Impatient = new(2, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5), (_, _) => Task.CompletedTask);

    public static async Task<(ForgeSettings? Settings, string Lack)> ReadAsync(LoopbackServer server, Func<ForgeClient, RetryPolicy, ForgeSettingsReader> reader)
    {
        using var client = new ForgeClient(server.Url, "t0ken");
        return await reader(client, Impatient).ReadAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What the items of the forge say of a good repository with these settings.</summary>
    public static string[] Verdicts(ForgeSettings? settings)
    {
        using var repository = new AuditedRepository { Forge = settings };
        return [.. repository.Audit().Where(result => result.Item.Source == EvidenceSource.Forge).Select(result => AuditText.Word(result.Verdict))];
    }
}
