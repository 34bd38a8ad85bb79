namespace Infra.Forges;

/// <summary>The forge rejected a call, and would reject it again.</summary>
internal sealed class ForgeRefusal(int status, string words) : Exception($"{status}: {words}")
{
    public int Status => status;
}
