namespace Infra.Rehearsals.Stages;

/// <summary>The operations since the last step.</summary>
internal sealed class StageRecords
{
    public List<Wave> Waves { get; } = [];

    public List<string> Gates { get; } = [];

    /// <summary>Returns the records and clears them.</summary>
    public (IReadOnlyList<Wave> Waves, string Gates) Take()
    {
        (IReadOnlyList<Wave>, string) taken = ([.. Waves], string.Concat(Gates));
        Waves.Clear();
        Gates.Clear();
        return taken;
    }
}
