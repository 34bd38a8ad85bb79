namespace Infra.Constructs.Posture;

/// <summary>The two presets of a posture. Any deviation from them is an exception with an owner and an end date.</summary>
/// <typeparam name="TSelf">The posture type.</typeparam>
public interface IPosturePresets<TSelf> where TSelf : SecurityPosture, IPosturePresets<TSelf>
{
    /// <summary>Cheap, and open where a demo needs it, but never open to the whole internet.</summary>
    static abstract TSelf Relaxed { get; }

    /// <summary>What an auditor expects in production.</summary>
    static abstract TSelf Hardened { get; }
}
