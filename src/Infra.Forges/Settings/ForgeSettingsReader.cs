using Infra.Audit.Governance;
using Infra.Forges.Web;

namespace Infra.Forges.Settings;

/// <summary>Reads what a forge is set to. It only asks.</summary>
/// <param name="name">Such as <c>GitHub acme/infra</c>.</param>
/// <param name="token">The variable that holds the token.</param>
/// <param name="rights">What the token has to be allowed.</param>
/// <param name="patience">How often and how long it asks.</param>
internal abstract class ForgeSettingsReader(string name, string token, string rights, Patience patience)
{
    protected const int PageSize = 100;

    protected string Forge => name;

    /// <summary>The settings, or why they can't be read.</summary>
    public async Task<(ForgeSettings? Settings, string Lack)> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            return (await patience.RunAsync(ReadAllAsync, cancellation), "");
        }
        catch (ForgeRefusal refusal)
        {
            return (null, $"{name} does not show its settings to {token} ({refusal.Message}). It takes {rights}.");
        }
        catch (TransientFailure failure)
        {
            return (null, $"{name} could not be asked: it {failure.Message}.");
        }
    }

    protected abstract Task<ForgeSettings> ReadAllAsync(CancellationToken cancellation);
}
