namespace HashiCorp.Cdktf;

/// <summary>The callback of <see cref="Testing.SynthScope(IScopeCallback)"/>. In the public package it cannot be implemented in C#.</summary>
public interface IScopeCallback;
