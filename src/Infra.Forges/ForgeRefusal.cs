namespace Infra.Forges;

/// <summary>A forge's no, which would be the same the next time.</summary>
internal sealed class ForgeRefusal(int status, string words) : Exception($"{status}: {words}")
{
    public int Status => status;
}
